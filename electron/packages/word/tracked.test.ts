import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKnown, plainText, runningTexts } from '../../../shared/article/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { currentOf, originalOf, suggestionsIn, trackOf } from '../../../shared/review/index.ts';
import { readStory } from '../read-story.ts';
import { zip } from '../zip.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const office = 'http://schemas.openxmlformats.org';

/** A Word file of these paragraphs, as small as one may be. */
function wordFile(body: string, comments = '', extended = ''): Promise<Uint8Array> {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(comments && { 'word/comments.xml': `<w:comments ${namespaces}>${comments}</w:comments>` }),
    ...(extended && { 'word/commentsExtended.xml': `<w15:commentsEx ${namespaces}>${extended}</w15:commentsEx>` }),
  };
  return zip(
    Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(`<?xml version="1.0"?>${text}`) })),
    new Date(0),
  );
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const by = (author: string, minute = 0) =>
  `w:id="1" w:author="${author}" w:date="2026-03-02T10:${String(minute).padStart(2, '0')}:00Z"`;
const ins = (author: string, text: string, minute = 0) => `<w:ins ${by(author, minute)}>${run(text)}</w:ins>`;
const del = (author: string, text: string, minute = 0) =>
  `<w:del ${by(author, minute)}>${run(text).replace(/w:t\b/g, 'w:delText')}</w:del>`;
const paragraph = (content: string, mark = '') =>
  `<w:p><w:pPr>${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${content}</w:p>`;

const read = async (file: Promise<Uint8Array>) => (await readStory('bài.docx', await file)).article;
const textsOf = (story: Article): string[] =>
  story.body.map((block) => (isKnown(block) && block._type === 'block' ? plainText(block) : block._type));
const suggestions = (story: Article) =>
  suggestionsIn(trackOf(story)).map(({ kind, authors }) => `${kind} ${authors.join(', ')}`);

test('tracked changes of Word are suggestions of those who made them', async () => {
  const story = await read(
    wordFile(
      [
        paragraph(run('Cuộc họp bắt đầu lúc ') + del('Mai', 'tám') + ins('Mai', 'chín') + run(' giờ.')),
        paragraph(run('Câu này không ai sửa.')),
        paragraph(del('Lan', 'Đoạn thừa.', 5), `<w:del ${by('Lan', 5)}/>`),
        paragraph(ins('Lan', 'Đoạn mới viết.', 6), `<w:ins ${by('Lan', 6)}/>`),
        paragraph(run('Hết.')),
      ].join(''),
    ),
  );
  expect(textsOf(originalOf(story))).toEqual([
    'Cuộc họp bắt đầu lúc tám giờ.',
    'Câu này không ai sửa.',
    'Đoạn thừa.',
    'Hết.',
  ]);
  expect(textsOf(currentOf(story))).toEqual([
    'Cuộc họp bắt đầu lúc chín giờ.',
    'Câu này không ai sửa.',
    'Đoạn mới viết.',
    'Hết.',
  ]);
  const told = suggestions(story);
  expect(told.filter((one) => one.endsWith('Mai'))).not.toEqual([]);
  expect(told.filter((one) => one.endsWith('Lan'))).not.toEqual([]);
  expect(told.every((one) => /Mai|Lan/.test(one))).toBe(true);
  // the clock of the machine that wrote it, not universal time
  const at = new Date(2026, 2, 2, 10, 0).toISOString();
  expect(suggestionsIn(trackOf(story)).find(({ authors }) => authors.includes('Mai'))?.at).toBe(at);
});

test('moved text, changed look, changed style and a row taken out are told as well', async () => {
  const bold = `<w:rPr><w:b/><w:rPrChange ${by('Mai')}><w:rPr/></w:rPrChange></w:rPr>`;
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const story = await read(
    wordFile(
      [
        paragraph(`<w:moveFrom ${by('Mai')}>${run('Dời đi. ')}</w:moveFrom>${run('Ở lại.')}`),
        paragraph(`${run('Đích. ')}<w:moveTo ${by('Mai')}>${run('Dời đi. ')}</w:moveTo>`),
        paragraph(run('Từ ') + run('đậm', bold)),
        `<w:tbl><w:tr>${cell('Xã')}${cell('Hộ')}</w:tr><w:tr><w:trPr><w:del ${by('Mai')}/></w:trPr>${cell('Bỏ')}${cell('1')}</w:tr></w:tbl>`,
        paragraph(run('Hết.')),
      ].join(''),
    ),
  );
  const [original, current] = [originalOf(story), currentOf(story)];
  expect(textsOf(original).slice(0, 3)).toEqual(['Dời đi. Ở lại.', 'Đích.', 'Từ đậm']);
  expect(textsOf(current).slice(0, 3)).toEqual(['Ở lại.', 'Đích. Dời đi.', 'Từ đậm']);
  expect(JSON.stringify(original.body[2])).not.toContain('strong');
  expect(JSON.stringify(current.body[2])).toContain('strong');
  expect(JSON.stringify(original.body[3])).toContain('Bỏ');
  expect(JSON.stringify(current.body[3])).not.toContain('Bỏ');
});

test('comments stand on their words, with who said them, answers and what is done', async () => {
  const comment = (id: number, author: string, text: string, paraId: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-02T09:00:00Z"><w:p w14:paraId="${paraId}">${run(text)}</w:p></w:comment>`;
  const story = await read(
    wordFile(
      [
        paragraph(run('Lặp. Câu lặp.')),
        paragraph(
          `${run('Câu này có ')}${del('Mai', 'những ')}<w:commentRangeStart w:id="0"/>${run('số liệu')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' và số liệu khác.')}`,
        ),
        paragraph(
          `${run('Lặp. Câu ')}<w:commentRangeStart w:id="2"/>${run('lặp')}<w:commentRangeEnd w:id="2"/>${run('. Lặp.')}`,
        ),
        paragraph(`${run('Cả đoạn.')}<w:r><w:commentReference w:id="3"/></w:r>`),
      ].join(''),
      comment(0, 'Mai', 'Nguồn nào?', '0A') +
        comment(1, 'Lan', 'Báo cáo của xã.', '0B') +
        comment(2, 'Lan', 'Lặp từ', '0C') +
        comment(3, 'Lan', 'Xem lại', '0D'),
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:done="0"/>',
    ),
  );
  expect(
    story.comments.map(({ author, text, quotation, resolved, replies, anchor }) => {
      const home = runningTexts(story).find(({ field, key }) => field === anchor?.field && key === anchor.key);
      const words = home && anchor ? home.text.slice(anchor.offset, anchor.offset + anchor.length) : null;
      return { author, text, quotation, resolved, replies: replies.map((one) => one.text), words, at: anchor?.offset };
    }),
  ).toEqual([
    {
      author: 'Mai',
      text: 'Nguồn nào?',
      quotation: 'số liệu',
      resolved: true,
      replies: ['Báo cáo của xã.'],
      words: 'số liệu',
      at: 11,
    },
    { author: 'Lan', text: 'Lặp từ', quotation: 'lặp', resolved: false, replies: [], words: 'lặp', at: 9 },
    { author: 'Lan', text: 'Xem lại', quotation: '', resolved: false, replies: [], words: '', at: 0 },
  ]);
  expect(story.comments[1]?.anchor?.key).toBe(story.body[2]?._key);
});

const word = fc.constantFrom('chợ', 'phiên', 'đầm', 'Sen', 'nghị quyết', '12', 'hòa');
const change = fc.constantFrom(
  null,
  ['ins', 'Mai'] as const,
  ['del', 'Mai'] as const,
  ['ins', 'Lan'] as const,
  ['del', 'Lan'] as const,
);
const tracked = fc.array(
  fc.record({ runs: fc.array(fc.record({ word, change }), { minLength: 1, maxLength: 5 }), mark: change }),
  { minLength: 1, maxLength: 7 },
);

test('whatever is tracked: rejecting all gives the text before, accepting all the text after', async () => {
  await fc.assert(
    fc.asyncProperty(tracked, async (paragraphs) => {
      const body = paragraphs.map(({ runs, mark }) =>
        paragraph(
          runs
            .map(({ word: text, change: one }) =>
              one === null ? run(`${text} `) : one[0] === 'ins' ? ins(one[1], `${text} `) : del(one[1], `${text} `),
            )
            .join(''),
          mark ? `<w:${mark[0]} ${by(mark[1])}/>` : '',
        ),
      );
      // a paragraph that nobody touched keeps both texts from being empty
      const story = await read(wordFile(`${body.join('')}${paragraph(run('Hết.'))}`));
      const side = (gone: 'ins' | 'del') => {
        const texts = [''];
        for (const { runs, mark } of paragraphs) {
          for (const { word: text, change: one } of runs) if (one?.[0] !== gone) texts[texts.length - 1] += `${text} `;
          if (mark?.[0] !== gone) texts.push('');
        }
        texts[texts.length - 1] += 'Hết.';
        return texts.map((text) => text.trim()).filter((text) => text !== '');
      };
      expect(textsOf(originalOf(story))).toEqual(side('ins'));
      expect(textsOf(currentOf(story))).toEqual(side('del'));
      expect(suggestions(story).every((one) => /Mai|Lan/.test(one))).toBe(true);
    }),
    { numRuns: Number(process.env['MORAT_FORM_RUNS'] ?? 100) },
  );
});
