import { expect, it } from 'vitest';
import {
  type Article,
  type CreditForm,
  creditForms,
  emptyArticle,
  type Photo,
  waitingPhoto,
} from '../../shared/article/index.ts';
import { writeHtml, writeNewsml, writeNinjs, writeText } from '../../shared/formats/index.ts';
import { writeBody } from './ghost/body.ts';
import { bodyHtmlOf, fieldsOf } from './http-template/fields.ts';
import { writeBlocks } from './wordpress/blocks.ts';

const photo = (key: string, caption: string, credit: string): Photo => ({
  ...waitingPhoto(key, caption, credit, '2026-03-12T02:00:00.000Z'),
});
const story: Article = {
  ...emptyArticle('bai-1', 'b1'),
  headline: 'Cửa Sót vào vụ cá Nam',
  photos: [photo('p', 'Thuyền về bến, sáng 12/3.', 'Trần Bình'), photo('q', 'Chợ cá họp trên bãi', 'TTXVN')],
  body: [
    { _type: 'photo', _key: 'b2', photo: 'p' },
    { _type: 'gallery', _key: 'b3', photos: ['q'] },
  ],
};

/** What stands under the two photos in each form. */
const printed: Readonly<Record<CreditForm, readonly [string, string]>> = {
  asTyped: ['Thuyền về bến, sáng 12/3. Ảnh: Trần Bình', 'Chợ cá họp trên bãi - Ảnh: TTXVN'],
  dash: ['Thuyền về bến, sáng 12/3 - Ảnh: Trần Bình', 'Chợ cá họp trên bãi - Ảnh: TTXVN'],
  sentence: ['Thuyền về bến, sáng 12/3. Ảnh: Trần Bình', 'Chợ cá họp trên bãi. Ảnh: TTXVN'],
  brackets: ['Thuyền về bến, sáng 12/3 (Ảnh: Trần Bình)', 'Chợ cá họp trên bãi (Ảnh: TTXVN)'],
};

/** Without its tags, also where HTML stands escaped in another format. */
const plainText = (text: string): string => text.replaceAll(/<[^>]*>|&lt;.*?&gt;/gsu, '');

const nowhere = new Map<string, never>();
const sent = (creditForm: CreditForm) => ({ key: 'k', revision: 'r', article: story, photos: nowhere, creditForm });
const edition = (creditForm: CreditForm) => ({
  version: 'r',
  versionCreated: '2026-03-12T02:00:00.000Z',
  file: () => null,
  creditForm,
});
/** Everything that writes caption and credit in one line. */
const writers: Readonly<Record<string, (form: CreditForm) => string>> = {
  'HTML of the package': (form) => writeHtml(story, () => null, form),
  'text of the package': (form) => writeText(story, form),
  ninjs: (form) => JSON.stringify(writeNinjs(story, edition(form))),
  'NewsML-G2': (form) => writeNewsml(story, edition(form)),
  WordPress: (form) =>
    writeBlocks(
      story,
      'm',
      nowhere,
      { kicker: false, subheadline: false, sapo: false, byline: false, leadPhoto: false },
      form,
    ),
  'Ghost, shown': (form) => writeBody(story, nowhere, { sapo: false, byline: false }, form).html,
  'HTTP template, HTML': (form) => bodyHtmlOf(story, nowhere, form),
  'HTTP template, text': (form) => String(fieldsOf(sent(form), '1', 'draft')['bodyText']),
};

it.each(Object.entries(writers))('%s puts caption and credit together in the house’s form', (_name, write) => {
  for (const form of creditForms) for (const line of printed[form]) expect(plainText(write(form))).toContain(line);
});

it('Ghost’s own editor has them so too', () => {
  for (const form of creditForms) {
    const { lexical } = writeBody(story, nowhere, { sapo: false, byline: false }, form);
    const { root } = JSON.parse(lexical) as { root: { children: { html: string }[] } };
    expect(root.children.map(({ html }) => plainText(html).trim())).toEqual(printed[form]);
  }
});
