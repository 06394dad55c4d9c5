import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallFailed } from '../../shared/api/index.ts';
import { type Article, type Block, plainText, type TextBlock } from '../../shared/article/index.ts';
import { fullStory } from '../../shared/formats/fixtures/full-story.ts';
import { writeNinjs } from '../../shared/formats/index.ts';
import { openPhotoFolder, type PhotoFolder } from '../photos/index.ts';
import { attachPictures } from './attach-pictures.ts';
import { readStory } from './read-story.ts';
import { zip } from './zip.ts';

let folder: string;
let photos: PhotoFolder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-read-'));
  photos = openPhotoFolder(folder);
});
afterAll(async () => {
  await photos.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = ({ body }: Article): string[] =>
  body.map((block: Block) => (block._type === 'block' ? plainText(block as TextBlock) : `(${block._type})`));
const failure = (name: string, bytes: Uint8Array) =>
  readStory(name, bytes).then(
    () => expect.fail(`${name} should have been refused`),
    (error: unknown) => ({ code: (error as CallFailed).code, name: (error as CallFailed).params['name'] }),
  );

/** A Word file of the least parts that Word itself writes: a title, a tracked change, a picture with its caption. */
async function wordFile(last = 'Hết bài.'): Promise<Uint8Array> {
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer();
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const text = (content: string, style = '') =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
  const run = (content: string, more = '') => `<w:r>${more}<w:t xml:space="preserve">${content}</w:t></w:r>`;
  const image = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="Bến nước"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const body = [
    text(run('Bến nước đầu làng'), 'Title'),
    text(
      `${run('Bến có ')}<w:ins w:id="1" w:author="Mai">${run('chín')}</w:ins><w:del w:id="2" w:author="Mai"><w:r><w:delText>mười</w:delText></w:r></w:del>${run(' bậc đá', '<w:rPr><w:b/></w:rPr>')}${run('.')}`,
    ),
    text(image),
    text(run('Bến nước sáng sớm. Ảnh: Lê Duy'), 'Caption'),
    text(run(last)),
  ].join('');
  const part = (name: string, xml: string) => ({
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  });
  return zip(
    [
      part(
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      part(
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      part(
        'word/_rels/document.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.jpg"/></Relationships>',
      ),
      part(
        'word/styles.xml',
        `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>`,
      ),
      part('word/document.xml', `<w:document ${w}><w:body>${body}</w:body></w:document>`),
      { name: 'word/media/image1.jpg', bytes: picture },
    ],
    new Date(0),
  );
}

describe('a Word file', () => {
  it('comes with its title, its tracked changes settled, and its picture with caption and credit', async () => {
    const read = await readStory('bến nước.docx', await wordFile());
    const { article } = await attachPictures(read, async (name, bytes) => (await photos.add(name, bytes)).photo);
    expect(article.headline).toBe('Bến nước đầu làng');
    expect(words(article)).toEqual(['Bến có chín bậc đá.', '(photo)', 'Hết bài.']);
    expect(article.photos[0]).toMatchObject({
      width: 320,
      caption: 'Bến nước sáng sớm.',
      credit: 'Lê Duy',
      alt: 'Bến nước',
    });
    expect(await photos.file(article.photos[0]?.asset ?? '', 'original')).toMatch(/\.jpg$/);
  });
});

describe('other files', () => {
  it('Markdown: the first heading is the headline', async () => {
    const { article } = await readStory('a.md', Buffer.from('# Bến nước\n\nBến có **chín** bậc đá.\n\n- một\n- hai\n'));
    expect(article.headline).toBe('Bến nước');
    expect(words(article)).toEqual(['Bến có chín bậc đá.', 'một', 'hai']);
  });
  it('plain text in UTF-8 and UTF-16, with marks, decomposed', async () => {
    const text = 'Bến nước\r\n\r\nđầu làng';
    const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      swapped,
      Buffer.from(text.normalize('NFD')),
    ])
      expect(words((await readStory('a.txt', bytes)).article)).toEqual(['Bến nước', 'đầu làng']);
  });
  it('our own story and a ninjs document', async () => {
    const story = fullStory();
    expect((await readStory('article.json', Buffer.from(JSON.stringify(story)))).article.body).toHaveLength(
      story.body.length,
    );
    const ninjs = writeNinjs(story, { version: '1', versionCreated: '2026-03-02T03:00:00Z', file: () => null });
    const { article } = await readStory('article.json', Buffer.from(JSON.stringify(ninjs)));
    expect(article.headline).toBe(story.headline);
    expect(words(article)).toContain('Theo báo cáo của xã, mười hai cây số ống đã thông.');
  });
  it('bad ones are named with their reason', async () => {
    expect(await failure('a.docx', Buffer.from('no zip'))).toEqual({ code: 'import-unreadable', name: 'a.docx' });
    expect(await failure('a.doc', Buffer.from('x'))).toEqual({ code: 'import-unsupported', name: 'a.doc' });
    expect(await failure('a.txt', Buffer.from([0x42, 0xe1, 0xba]))).toEqual({
      code: 'import-unreadable',
      name: 'a.txt',
    });
    expect(await failure('a.txt', Buffer.from(' \n\n'))).toEqual({ code: 'import-empty', name: 'a.txt' });
    expect(await failure('a.html', Buffer.from('<script>1</script>'))).toEqual({
      code: 'import-empty',
      name: 'a.html',
    });
    expect(await failure('a.json', Buffer.from('{'))).toEqual({ code: 'import-unreadable', name: 'a.json' });
    expect(await failure('a.json', Buffer.from('{"version":99}'))).toEqual({ code: 'story-newer', name: 'a.json' });
    expect(await failure('a.json', Buffer.from('{"version":1}'))).toEqual({ code: 'story-invalid', name: 'a.json' });
  });
});

describe('writing from before Unicode', () => {
  const meant = ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Trường tiểu học ở làng'];
  const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam\nTr\u00adêng tiÓu häc ë lµng';

  it.each([
    ['TCVN3 in one byte a letter', 'a.txt', Buffer.from(tcvn3, 'latin1'), { tcvn3: 12 }],
    ['TCVN3 in UTF-8', 'a.txt', Buffer.from(tcvn3), { tcvn3: 12 }],
    ['TCVN3 in HTML', 'a.html', Buffer.from(tcvn3.replace(/.+/g, '<p>$&</p>')), { tcvn3: 12 }],
    ['loose marks', 'a.md', Buffer.from(meant.join('\n\n').normalize('NFD')), { composed: 12 }],
    ['Unicode', 'a.txt', Buffer.from(meant.join('\n')), undefined],
  ])('%s', async (_, name, bytes, repaired) => {
    const { article, report } = await readStory(name, bytes);
    expect(words(article)).toEqual(meant);
    expect(report.repaired).toEqual(repaired);
  });

  it('a paragraph of a Word file that is Unicode elsewhere', async () => {
    const { article, report } = await readStory('a.docx', await wordFile('Tr\u00adêng tiÓu häc ë lµng'));
    expect(words(article).at(-1)).toBe('Trường tiểu học ở làng');
    expect(words(article)[0]).toBe('Bến có chín bậc đá.');
    expect(report.repaired).toEqual({ tcvn3: 5 });
  });

  it('Windows-1258, and the encoding that the caller names', async () => {
    // hội nghị lớn: a vowel, then its tone
    const vietnamese = Buffer.from('68f4f269206e676869f2206cf5ec6e', 'hex');
    expect(words((await readStory('a.txt', vietnamese)).article)).toEqual(['hội nghị lớn']);
    expect(words((await readStory('a.txt', Buffer.from('cã'), 'txt', 'tcvn3')).article)).toEqual(['có']);
  });
});
