import type { Article } from '../../article/index.ts';
import type { NewsEdition } from '../photo-file.ts';
import { element, type XmlElement } from '../xml/element.ts';

export interface ItemKind {
  readonly element: 'newsItem' | 'packageItem';
  /** IPTC's news item nature. */
  readonly nature: 'text' | 'picture' | 'composite';
  /** The newsroom's name; empty where the story does not say it. */
  readonly provider: string;
}

/** IPTC's vocabularies that we name, and our own: given in each item, so that nobody has to fetch a catalogue. */
const schemes = {
  ninat: 'http://cv.iptc.org/newscodes/ninature/',
  stat: 'http://cv.iptc.org/newscodes/pubstatusg2/',
  cpnat: 'http://cv.iptc.org/newscodes/cpnature/',
  rnd: 'http://cv.iptc.org/newscodes/rendition/',
  pgrmod: 'http://cv.iptc.org/newscodes/pgrmod/',
  moratrole: 'urn:morat:role:',
  moratid: 'urn:morat:id:',
};

/** What every item of NewsML-G2 begins with, then its own content. */
export function anyItem(
  kind: ItemKind,
  guid: string,
  article: Article,
  edition: NewsEdition,
  rights: readonly XmlElement[],
  ...content: readonly XmlElement[]
): XmlElement {
  return element(
    kind.element,
    {
      // the items of a message are read one by one, so each carries all that it needs
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid,
      version: versionNumber(edition),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': article.language,
    },
    element('catalog', {}, ...Object.entries(schemes).map(([alias, uri]) => element('scheme', { alias, uri }))),
    ...(rights.length === 0 ? [] : [element('rightsInfo', {}, ...rights)]),
    element(
      'itemMeta',
      {},
      element('itemClass', { qcode: `ninat:${kind.nature}` }),
      named('provider', kind.provider || 'Morat'),
      element('versionCreated', {}, edition.versionCreated),
      ...(article.embargo === null ? [] : [element('embargoed', {}, article.embargo)]),
      element('pubStatus', { qcode: 'stat:usable' }),
      element('generator', {}, 'Morat'),
    ),
    ...content,
  );
}

/** A party or a place that is only known by its name. */
export const named = (name: string, content: string, attributes: Readonly<Record<string, string>> = {}): XmlElement =>
  element(name, { ...attributes, literal: content }, element('name', {}, content));

/** NewsML-G2 numbers its versions: the second in which the revision was kept, so that a later one has a higher number. */
export const versionNumber = ({ versionCreated }: NewsEdition): number =>
  Math.max(1, Math.floor(Date.parse(versionCreated) / 1000));
