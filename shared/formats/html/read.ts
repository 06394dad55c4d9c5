import { cleanLine, cleanText, type Format } from '../../article/index.ts';
import { splitCredit } from '../page/credit.ts';
import {
  type ImagePiece,
  type Pieces,
  type Piece,
  type PlaceHint,
  type Run,
  type TextPiece,
  textPiece,
} from '../piece.ts';
import { hintOf } from './hint.ts';
import { formatsIn, inOrder, simplifiedBy } from './inline.ts';
import { safeHref } from './safe-href.ts';
import { readTable } from './table.ts';
import {
  attribute,
  bodyOf,
  type ChildNode,
  type Element,
  elementsUnder,
  hasAttribute,
  isElement,
  isText,
  rewriteTexts,
  style,
  textUnder,
  unseen,
} from './tree.ts';
import { wordList } from './word-list.ts';

/**
 * HTML (a clipboard's, a file's; Word's, Google Docs', a web page's) as a flat list of pieces. Everything visible is in
 * it, in order; what the model has no place for is kept as plain words and counted in `simplified`. `mend` sees each run
 * of text first, with the signs that old encodings use for letters (no-break space, soft hyphen) still in it.
 */
export function readHtml(html: string, mend?: (run: string) => string): Pieces {
  const reader = new Reader();
  const body = bodyOf(html);
  if (body && mend) rewriteTexts(body, mend);
  if (body) reader.children(body, outside);
  reader.flush(outside);
  return { pieces: reader.pieces, simplified: reader.simplified };
}

/** What holds for everything inside the element that is being read. */
interface Context {
  readonly formats: ReadonlySet<Format>;
  readonly href: string | null;
  readonly linked: boolean;
  readonly heading: number;
  readonly quote: boolean;
  readonly list: TextPiece['list'];
  /** The `<li>` that is read: its second paragraph joins the first. */
  readonly item: Element | null;
  readonly hint: PlaceHint | null;
  readonly inArticle: boolean;
  readonly preserved: boolean;
}

const outside: Context = {
  formats: new Set(),
  href: null,
  linked: false,
  heading: 0,
  quote: false,
  list: null,
  item: null,
  hint: null,
  inArticle: false,
  preserved: false,
};

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul button select option textarea label'
  ).split(' '),
);
const emoji = /^[\p{Extended_Pictographic}\u{fe0f}\u{200d}\p{Emoji_Modifier}]+$/u;

class Reader {
  readonly pieces: Piece[] = [];
  readonly simplified: Record<string, number> = {};
  private runs: Run[] = [];
  private lastItem: Element | null = null;

  private note(what: string): void {
    this.simplified[what] = (this.simplified[what] ?? 0) + 1;
  }

  children(element: Element, context: Context): void {
    for (const child of element.childNodes) this.node(child, context);
  }

  private node(node: ChildNode, context: Context): void {
    if (isText(node)) this.text(node.value, context);
    else if (isElement(node)) this.element(node, context);
  }

  private text(value: string, context: Context): void {
    const clean = cleanText(value)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/[\u200b\u2060\ufeff\u00ad]/g, '');
    const text = context.preserved ? clean : clean.replace(/\s+/g, ' ');
    const linked = context.linked ? { linked: true as const } : {};
    if (text !== '') this.runs.push({ text, formats: inOrder(context.formats), href: context.href, ...linked });
  }

  private element(element: Element, around: Context): void {
    const { tagName } = element;
    if (unseen.has(tagName)) return;
    if (
      hasAttribute(element, 'hidden') ||
      style(element, 'display') === 'none' ||
      style(element, 'mso-hide') === 'all'
    ) {
      if (/\S/.test(textUnder(element))) this.note('hidden');
      return;
    }
    const simplified = simplifiedBy(element);
    if (simplified) this.note(simplified);
    if (tagName === 'br') return this.text('\n', { ...around, preserved: true });
    if (tagName === 'img') return this.image(element, around, '', '');
    // the number or dot that Word draws before a list's item
    if (style(element, 'mso-list') === 'ignore') return;
    const context = this.inside(element, around);
    if (tagName === 'figure' && elementsUnder(element, new Set(['img', 'picture'])).length === 1)
      return this.figure(element, context);
    if (tagName === 'table') return this.table(element, context);
    // links side by side are words of their own, though only their look parts them
    if (tagName === 'a' && this.runs.at(-1)?.linked) this.runs.push({ text: ' ', formats: [], href: null });
    const inMenu = context.hint === 'aside' && (tagName === 'a' || tagName === 'span');
    const apart = blockTags.has(tagName) || style(element, 'display') === 'block' || inMenu;
    // a hinted inline element (an author's name beside a date) is a piece of its own
    const hinted = context.hint !== around.hint && context.hint !== null && context.hint !== 'caption';
    if (apart || hinted) this.flush(around);
    this.children(element, context);
    if (apart || hinted) this.flush(context);
  }

  private inside(element: Element, around: Context): Context {
    const { tagName } = element;
    const inArticle = around.inArticle || tagName === 'article' || tagName === 'main';
    const hint = around.hint === 'aside' ? 'aside' : (hintOf(element, inArticle) ?? around.hint);
    const heading = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : around.heading;
    const word = wordList(element);
    let { list } = around;
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu')
      list = { kind: tagName === 'ol' ? 'number' : 'bullet', level: (around.list?.level ?? 0) + 1 };
    else if (word) list = word;
    let href = around.href;
    if (tagName === 'a' && hasAttribute(element, 'href')) {
      href = safeHref(attribute(element, 'href'));
      if (href === null && hint !== 'aside') this.note('link');
    }
    const linked = around.linked || (tagName === 'a' && hasAttribute(element, 'href'));
    const inherited = formatsIn(element, around.formats);
    // a link is underlined by its look
    const own = linked ? new Set([...inherited].filter((format) => format !== 'underline')) : inherited;
    const named = attribute(element, 'class');
    const quote = around.quote || tagName === 'blockquote' || /\bMso(?:Intense)?Quote\b/.test(named);
    const titled = /\bMsoTitle\b/.test(named) ? 1 : heading;
    return {
      formats: heading > 0 && around.heading === 0 ? new Set() : own,
      href,
      linked,
      heading: titled,
      quote,
      list,
      item: tagName === 'li' || word ? element : around.item,
      hint,
      inArticle,
      preserved: around.preserved || tagName === 'pre' || style(element, 'white-space').startsWith('pre'),
    };
  }

  /** Ends the paragraph that is being read; two line breaks in a row end one too. */
  flush(context: Context): void {
    const runs = this.runs;
    this.runs = [];
    for (const part of paragraphs(runs)) {
      const last = this.pieces.at(-1);
      if (context.list && context.item && this.lastItem === context.item && last?.kind === 'text' && last.list) {
        this.pieces[this.pieces.length - 1] = {
          ...last,
          runs: [...last.runs, { text: '\n', formats: [], href: null }, ...part],
        };
        continue;
      }
      const list = context.list && context.item ? context.list : null;
      const heading = list ? 0 : context.heading;
      // a heading is bold by its nature
      const content =
        heading > 0 ? part.map((run) => ({ ...run, formats: run.formats.filter((one) => one !== 'strong') })) : part;
      this.pieces.push(textPiece(content, { heading, quote: context.quote && !list, list, hint: context.hint }));
      this.lastItem = list ? context.item : null;
    }
  }

  private image(element: Element, context: Context, caption: string, credit: string): void {
    const alt = cleanLine(attribute(element, 'alt')).trim();
    const sizes = ['width', 'height'].map((name) =>
      Number.parseInt(attribute(element, name) || style(element, name), 10),
    );
    // a letter of a kind, a counter's dot or a button's sign: no photo of the story
    if (emoji.test(alt)) return this.text(alt, context);
    if (sizes.some((size) => size <= 48)) return this.note('icon');
    const lazy = ['data-src', 'data-original', 'src'].map((name) => attribute(element, name));
    const src = lazy.find((one) => /^(?:https?:|data:image\/)/i.test(one)) ?? '';
    this.flush(context);
    const piece: ImagePiece = { kind: 'image', src, alt, caption, credit, hint: context.hint };
    this.pieces.push(piece);
    this.lastItem = null;
  }

  private figure(element: Element, context: Context): void {
    this.flush(context);
    const image = elementsUnder(element, new Set(['img']))[0];
    const words = textUnder(element);
    const split = splitCredit(tidy(words)) ?? { caption: tidy(words), credit: '' };
    if (image) this.image(image, context, split.caption, split.credit);
    const added = this.pieces.at(-1);
    if (added?.kind !== 'image' || !image) this.children(element, context);
  }

  private table(element: Element, context: Context): void {
    this.flush(context);
    const table = readTable(element, context.hint);
    if (!table) this.children(element, { ...context, item: null, list: null });
    else {
      if (table.flattened) this.note('table-format');
      this.pieces.push(table.piece);
    }
    this.flush(context);
  }
}

const tidy = (text: string): string =>
  cleanLine(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The runs cut where two line breaks meet, white space at the ends taken off, empty paragraphs left out. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs)
    for (const text of run.text.split(/(\n)/)) {
      if (text === '\n') {
        breaks++;
        continue;
      }
      if (text.trim() === '' && breaks > 0) continue;
      if (text === '') continue;
      const part = parts.at(-1) ?? [];
      if (breaks > 1 && part.length > 0) parts.push([{ ...run, text: text.trimStart() }]);
      else if (breaks === 1 && part.length > 0)
        part.push({ text: '\n', formats: [], href: null }, { ...run, text: text.trimStart() });
      else part.push({ ...run, text });
      breaks = 0;
    }
  return parts.map(trimmed).filter((part) => part.length > 0);
}

/** One space between words also where two runs meet; none at the ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? ' ';
    const text = /\s$/.test(before) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (text.startsWith('\n') && before.endsWith(' '))
      kept[kept.length - 1] = { ...(kept.at(-1) ?? run), text: before.trimEnd() };
    kept.push({ ...run, text });
  }
  while (kept.length > 0) {
    const last = kept.at(-1);
    const text = last?.text.trimEnd() ?? '';
    kept.pop();
    if (last && text !== '') {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept;
}
