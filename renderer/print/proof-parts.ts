import {
  type Article,
  type Block,
  blockTexts,
  type CreditForm,
  formats,
  isKnown,
  type Photo,
  photosOf,
  plainText,
  type TextBlock,
  type TextField,
} from '../../shared/article/index.ts';
import { bylineText, datelineText, printedCaption, withSourcePrefix } from '../../shared/formats/index.ts';
import type { Suggestion } from '../../shared/review/index.ts';
import { markedRuns, type NoteOf, plainRun, type ProofRun } from './marked-runs.ts';
import type { ProofStyle } from './proof-type.ts';

interface ProofText {
  readonly kind: 'text';
  readonly style: ProofStyle;
  readonly runs: readonly ProofRun[];
}
interface ProofPicture {
  readonly kind: 'picture';
  readonly photo: Photo;
}
export type ProofPart = ProofText | ProofPicture;

export interface Proofed {
  /** What is drawn on it; none for a clean proof. */
  readonly suggestions: readonly Suggestion[];
  readonly noteOf: NoteOf;
  readonly creditForm: CreditForm | undefined;
}

/** A story as a proof for the pen: every text, and every photo that it shows with caption and credit, in reading order. */
export function proofParts(story: Article, { suggestions, noteOf, creditForm }: Proofed): ProofPart[] {
  const parts: ProofPart[] = [];
  const told = new Set<Suggestion>();
  const of = (field: TextField, key: string) => {
    const found = suggestions.filter(({ place }) => place?.field === field && place.key === key);
    for (const one of found) told.add(one);
    return found;
  };
  const marked = (text: string, field: TextField, key: string) =>
    markedRuns([plainRun(text)], of(field, key), noteOf).filter(holdsSomething);
  const add = (style: ProofStyle, runs: readonly ProofRun[]) => {
    if (runs.some(holdsSomething)) parts.push({ kind: 'text', style, runs });
  };
  const photos = new Map(story.photos.map((photo) => [photo._key, photo]));
  const picture = (key: string) => {
    const photo = photos.get(key);
    if (!photo) return;
    photos.delete(key);
    parts.push({ kind: 'picture', photo });
    const { caption, joint, credit } = printedCaption(photo, creditForm);
    const at = credit.indexOf(photo.credit);
    add('caption', [
      ...endedLike(marked(photo.caption, 'caption', key), photo.caption, caption),
      plainRun(joint + credit.slice(0, at)),
      ...marked(photo.credit, 'credit', key),
      plainRun(credit.slice(at + photo.credit.length)),
    ]);
  };

  add('kicker', marked(story.kicker, 'kicker', ''));
  add('headline', marked(story.headline, 'headline', ''));
  add('subheadline', marked(story.subheadline, 'subheadline', ''));
  const who = [bylineText(story), datelineText(story.dateline)].filter((one) => one !== '').join(' · ');
  add('byline', [plainRun(who)]);
  if (story.sapo !== '') {
    const prefix = withSourcePrefix(story.sourcePrefix, '');
    add('sapo', [plainRun(prefix), ...marked(story.sapo, 'sapo', '')]);
  } else add('sapo', marked('', 'sapo', ''));
  const lead = story.leadPhoto;
  if (lead !== null && !story.body.flatMap(photosOf).includes(lead)) picture(lead);
  let number = 0;
  for (const block of story.body) {
    number = isKnown(block) && block._type === 'block' && block.listItem === 'number' ? number + 1 : 0;
    for (const { style, sign, runs, key } of textsOf(block, number)) {
      const text = markedRuns(runs, of('body', key), noteOf);
      add(style, text.some(holdsSomething) ? [plainRun(sign), ...text] : []);
    }
    for (const key of photosOf(block)) picture(key);
  }
  for (const one of suggestions) if (!told.has(one)) add('remark', [plainRun(noteOf(one))]);
  return parts;
}

const holdsSomething = ({ text, note }: ProofRun): boolean => text !== '' || note !== null;

/** The house's form may take a caption's full stop or put one: the last letter of what stands is the only one it moves. */
function endedLike(runs: readonly ProofRun[], own: string, printed: string): readonly ProofRun[] {
  if (printed.length > own.length) return [...runs, plainRun(printed.slice(own.length))];
  if (printed.length === own.length) return runs;
  const last = runs.findLastIndex(({ mark, text }) => mark !== 'deleted' && text !== '');
  return runs.map((run, at) => (at === last ? { ...run, text: run.text.slice(0, printed.length - own.length) } : run));
}

interface BlockText {
  readonly style: ProofStyle;
  /** Before it: a list's bullet or number. */
  readonly sign: string;
  readonly runs: readonly ProofRun[];
  readonly key: string;
}

function textsOf(block: Block, number: number): BlockText[] {
  if (isKnown(block) && block._type === 'block') {
    const sign = { bullet: '• ', number: `${number}. `, none: '' }[block.listItem ?? 'none'];
    return [{ style: styleOf(block), sign, runs: runsOf(block), key: block._key }];
  }
  const inner =
    isKnown(block) && block._type === 'box'
      ? new Map(block.content.map((one) => [`${block._key}/${one._key}`, one]))
      : null;
  return blockTexts(block).map(({ key, text }) => {
    const rich = inner?.get(key);
    const style = inner && key.endsWith('/title') ? 'h2' : rich || !isKnown(block) ? 'quote' : 'body';
    return { style, sign: '', runs: rich ? runsOf(rich) : [plainRun(text)], key };
  });
}

const styleOf = (block: TextBlock): ProofStyle =>
  block.style === 'h2' ? 'h2' : block.style === 'blockquote' || block.listItem ? 'quote' : 'body';

const runsOf = (block: TextBlock): ProofRun[] =>
  plainText(block) === ''
    ? []
    : block.children.map(({ text, marks }) => ({
        ...plainRun(text),
        formats: formats.filter((one) => marks.includes(one)),
      }));
