import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  type Article,
  type Block,
  isKnown,
  photosOf,
  type Photo,
  type TextBlock,
} from '../../../shared/article/index.ts';
import {
  bylineText,
  datelineText,
  leadOutside,
  outgoing,
  printedCaption,
  safeHref,
  withSourcePrefix,
} from '../../../shared/formats/index.ts';
import type { CreditForm } from '../../../shared/article/index.ts';

/** A photo's rendition, JPEG, with its pixels. */
export interface WordPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The column of an A4 page with margins of 2.5 cm, in pixels of 1/96 inch. */
const columnWidth = 605;
/** A picture is no higher than half a page. */
const mostHeight = 440;
const bullets = 'bullets';
const numbers = (at: number) => `numbers-${at}`;
const font = 'Times New Roman';

/**
 * The story as a Word document: headline as title, subheads as Heading 2, pictures with caption and credit below them
 * (in the style `Caption`), lists, tables and links as Word's own. Text in Unicode, in a face that every machine has.
 */
export async function writeWord(
  story: Article,
  pictures: ReadonlyMap<string, WordPicture>,
  form?: CreditForm,
): Promise<Uint8Array> {
  const article = outgoing(story);
  const writer = new Writer(article, pictures, form);
  const document = new Document({
    title: article.headline,
    creator: bylineText(article),
    description: article.description,
    styles,
    numbering: {
      config: [
        {
          reference: bullets,
          levels: levels(
            () => LevelFormat.BULLET,
            () => '•',
          ),
        },
        ...Array.from({ length: writer.lists }, (_, at) => ({
          reference: numbers(at),
          levels: levels(
            () => LevelFormat.DECIMAL,
            (level) => `%${level + 1}.`,
          ),
        })),
      ],
    },
    sections: [
      { properties: { page: { margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 } } }, children: writer.all },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const styles = {
  default: {
    document: {
      run: { font, size: 26 },
      paragraph: { spacing: { after: 160, line: 312, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading2: {
      run: { font, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 } },
    },
    heading3: {
      run: { font, size: 26, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 } },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 30, color: '444444' } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 22, italics: true, color: '444444' } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 567 } } },
    { id: 'Sapo', name: 'Sapo', basedOn: 'Normal', run: { bold: true } },
  ],
};

const levels = (format: () => (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: (level: number) => string) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    format: format(),
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } },
  }));

class Writer {
  readonly all: (Paragraph | Table)[] = [];
  /** Numbered lists so far: each counts from 1. */
  lists = 0;
  #isInList = false;
  readonly #photos: ReadonlyMap<string, Photo>;
  readonly #pictures: ReadonlyMap<string, WordPicture>;
  readonly #form: CreditForm | undefined;

  constructor(article: Article, pictures: ReadonlyMap<string, WordPicture>, form: CreditForm | undefined) {
    this.#photos = new Map(article.photos.map((photo) => [photo._key, photo]));
    this.#pictures = pictures;
    this.#form = form;
    this.#line(article.kicker);
    this.all.push(new Paragraph({ heading: HeadingLevel.TITLE, children: linesOf(article.headline) }));
    this.#line(article.subheadline, 'Subtitle');
    this.#line(bylineText(article));
    this.#line(datelineText(article.dateline));
    this.#line(withSourcePrefix(article.sourcePrefix, article.sapo), 'Sapo');
    const lead = leadOutside(article);
    if (lead) this.#photo(lead);
    for (const block of article.body) this.#block(block);
  }

  #line(text: string, style?: string): void {
    if (text.trim() !== '') this.all.push(new Paragraph({ ...(style && { style }), children: linesOf(text) }));
  }

  #photo(photo: Photo): void {
    const picture = this.#pictures.get(photo._key);
    if (picture) {
      const scale = Math.min(1, columnWidth / picture.width, mostHeight / picture.height);
      const image = new ImageRun({
        type: 'jpg',
        data: picture.bytes,
        transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
        altText: { name: photo.fileName, title: '', description: photo.alt },
      });
      this.all.push(new Paragraph({ keepNext: true, children: [image] }));
    }
    const { caption, joint, credit } = printedCaption(photo, this.#form);
    this.#line(`${caption}${joint}${credit}`, 'Caption');
  }

  #block(block: Block): void {
    if (!isKnown(block)) return;
    const isNumbered = block._type === 'block' && block.listItem === 'number';
    if (isNumbered && !this.#isInList) this.lists += 1;
    this.#isInList = block._type === 'block' && block.listItem !== undefined && (isNumbered || this.#isInList);
    switch (block._type) {
      case 'block':
        this.#text(block);
        return;
      case 'photo':
      case 'gallery':
        for (const key of photosOf(block)) {
          const photo = this.#photos.get(key);
          if (photo) this.#photo(photo);
        }
        return;
      case 'box':
        if (block.title !== '')
          this.all.push(new Paragraph({ heading: HeadingLevel.HEADING_3, children: linesOf(block.title) }));
        for (const inner of block.content) this.#block(inner);
        return;
      case 'pullQuote':
        this.#line(block.text, 'Quote');
        this.#line(block.attribution, 'Quote');
        return;
      case 'table':
        this.#line(block.caption, 'Caption');
        if (block.rows.length > 0) this.all.push(tableOf(block.rows, block.header), new Paragraph({}));
        return;
      case 'embed':
        this.all.push(new Paragraph({ children: linked(block.url, block.caption || block.url) }));
        return;
      case 'related':
        this.all.push(new Paragraph({ children: linked(block.url, block.title || block.url) }));
        return;
      case 'correction':
        this.#line(block.text);
        return;
    }
  }

  #text(block: TextBlock): void {
    const children = inline(block);
    const level = Math.min(8, (block.level ?? 1) - 1);
    if (block.listItem)
      this.all.push(
        new Paragraph({
          numbering: { reference: block.listItem === 'bullet' ? bullets : numbers(this.lists - 1), level },
          children,
        }),
      );
    else if (block.style === 'h2') this.all.push(new Paragraph({ heading: HeadingLevel.HEADING_2, children }));
    else this.all.push(new Paragraph({ ...(block.style === 'blockquote' && { style: 'Quote' }), children }));
  }
}

function tableOf(rows: readonly { readonly cells: readonly string[] }[], header: boolean): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ cells }, at) =>
        new TableRow({
          tableHeader: header && at === 0,
          children: cells.map(
            (cell) => new TableCell({ children: [new Paragraph({ children: linesOf(cell, header && at === 0) })] }),
          ),
        }),
    ),
  });
}

/** A link; without an address that may be opened, its words alone. */
function linked(address: string, words: string): ParagraphChild[] {
  const link = safeHref(address);
  return link === null ? linesOf(words) : [new ExternalHyperlink({ link, children: linesOf(words) })];
}

/** What XML has no room for (and Word refuses the whole file for) is left out. */
const plain = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');

const linesOf = (text: string, bold = false): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: plain(line), ...(bold && { bold }), ...(at > 0 && { break: 1 }) }));

function inline(block: TextBlock): ParagraphChild[] {
  // what a run does not say, its paragraph's style says
  return block.children.flatMap((span): ParagraphChild[] => {
    const has = (mark: string) => span.marks.includes(mark);
    const runs = span.text.split('\n').map(
      (line, at) =>
        new TextRun({
          text: plain(line),
          ...(has('strong') && { bold: true }),
          ...(has('em') && { italics: true }),
          ...(has('underline') && { underline: {} }),
          ...(has('sup') && { superScript: true }),
          ...(has('sub') && { subScript: true }),
          ...(at > 0 && { break: 1 }),
        }),
    );
    const def = block.markDefs.find((one) => span.marks.includes(one._key));
    const link = def?._type === 'link' ? safeHref(def.href) : null;
    return link === null ? runs : [new ExternalHyperlink({ link, children: runs })];
  });
}
