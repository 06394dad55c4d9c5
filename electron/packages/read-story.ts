import { extname } from 'node:path';
import { type Article, emptyArticle, parseArticle, runningTexts } from '../../shared/article/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import { newId, newKey } from '../../shared/base/index.ts';
import {
  type ImportReport,
  type Pieces,
  pieceText,
  readHtml,
  readMarkdown,
  readPlain,
  recognise,
  runningTextReport,
  type StoryBody,
  toBlocks,
} from '../../shared/formats/index.ts';
import { type LegacyEncoding, mending, type Repair } from '../../shared/language/index.ts';
import { decodeLegacy } from './decode-legacy.ts';
import { decodeText } from './decode.ts';
import { readWordStory } from './word/story.ts';

export const fileKinds = ['txt', 'html', 'md', 'docx', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

const kinds: Readonly<Record<string, FileKind>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.docx': 'docx',
  '.json': 'json',
};

/** What a file's name says it is; null for a kind that Morat does not read. */
export const fileKind = (name: string): FileKind | null => kinds[extname(name).toLowerCase()] ?? null;

/** A file as a story. */
export interface ReadStory {
  readonly article: Article;
  /** Files of photos that the article only waits for: see StoryBody. */
  readonly pictures: StoryBody['pictures'];
  readonly report: ImportReport;
}

/**
 * Reads a file as a story. Throws import-unsupported, import-unreadable or import-empty, with the file's name.
 * `encoding` says how all of it is written that is not plainly Unicode; null: each paragraph or run is judged.
 */
export async function readStory(
  name: string,
  bytes: Uint8Array,
  kind = fileKind(name),
  encoding: LegacyEncoding | null = null,
): Promise<ReadStory> {
  if (kind === null) throw new CallFailed('import-unsupported', { name });
  if (bytes.length === 0) throw new CallFailed('import-empty', { name });
  if (kind === 'json') return readJson(name, bytes);
  const { story, repaired } =
    kind === 'docx' ? await fromWord(name, bytes, encoding) : fromText(name, bytes, kind, encoding);
  const { article, report } = story;
  const isEmpty = runningTexts(article).every(({ text }) => text.trim() === '') && article.photos.length === 0;
  if (isEmpty && report.dropped.length === 0) throw new CallFailed('import-empty', { name });
  return Object.keys(repaired).length > 0 ? { ...story, report: { ...report, repaired } } : story;
}

/** A story, and what of its writing was mended. */
interface Mended {
  readonly story: ReadStory;
  readonly repaired: Partial<Record<Repair, number>>;
}

async function fromWord(name: string, bytes: Uint8Array, encoding: LegacyEncoding | null): Promise<Mended> {
  let repaired: Mended['repaired'] = {};
  const mendingOf = (html: string) => {
    const word = mending(html, encoding);
    repaired = word.repaired;
    return word.mend;
  };
  try {
    // in this order: reading fills `repaired`
    const story = await readWordStory(bytes, mendingOf, storyOf);
    return { story, repaired };
  } catch (error) {
    throw error instanceof CallFailed ? error : new CallFailed('import-unreadable', { name });
  }
}

function fromText(
  name: string,
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'json' | 'docx'>,
  encoding: LegacyEncoding | null,
): Mended {
  const text = textOf(name, bytes);
  const { mend, repaired } = mending(text, encoding);
  if (kind === 'html') return { story: storyOf(readHtml(text, mend)), repaired };
  const mended = text.split('\n').map(mend).join('\n');
  return { story: storyOf(kind === 'md' ? readMarkdown(mended) : readPlain(mended)), repaired };
}

const textOf = (name: string, bytes: Uint8Array): string => {
  const text = decodeText(bytes) ?? decodeLegacy(bytes);
  if (text === null) throw new CallFailed('import-unreadable', { name, reason: 'encoding' });
  return text.replace(/^\ufeff/, '');
};

/** Pieces as a story: a recognised page, or running text whose first heading of level 1 is the headline. */
export function storyOf(pieces: Pieces): ReadStory {
  const page = recognise(pieces);
  const empty = emptyArticle(newId(), newKey());
  if (page) {
    const { head, blocks, photos, pictures, report } = page;
    return { article: assembled({ ...empty, ...head }, { blocks, photos, pictures }), pictures, report };
  }
  const first = pieces.pieces[0];
  const titled = first?.kind === 'text' && first.heading === 1;
  const headline = titled ? pieceText(first) : '';
  const body = toBlocks(titled ? pieces.pieces.slice(1) : pieces.pieces);
  const report = runningTextReport(pieces);
  return {
    article: assembled({ ...empty, headline }, body),
    pictures: body.pictures,
    report: titled ? { ...report, recognised: ['headline'] } : report,
  };
}

/** Through the schema, like everything that enters. */
function assembled(article: Article, { blocks, photos }: StoryBody): Article {
  const body = blocks.length > 0 ? blocks : article.body;
  const parsed = parseArticle({ ...article, body, photos, leadPhoto: photos[0]?._key ?? null });
  if (!parsed.ok) throw new CallFailed('story-invalid', { path: 'path' in parsed.error ? parsed.error.path : '' });
  return parsed.value;
}

/** Our own stored form, or a news exchange document (ninjs) with its HTML body. */
function readJson(name: string, bytes: Uint8Array): ReadStory {
  let value: unknown;
  try {
    value = JSON.parse(textOf(name, bytes));
  } catch (error) {
    throw error instanceof CallFailed ? error : new CallFailed('import-unreadable', { name, reason: 'json' });
  }
  const parsed = parseArticle(value);
  if (parsed.ok)
    return { article: parsed.value, pictures: [], report: { ...runningTextReport({ pieces: [], simplified: {} }) } };
  if (parsed.error.code === 'newer') throw new CallFailed('story-newer', { name, ...parsed.error });
  const html = ninjsBody(value);
  if (html === null)
    throw new CallFailed('story-invalid', { name, path: parsed.error.code === 'invalid' ? parsed.error.path : '' });
  return storyOf(readHtml(html));
}

function ninjsBody(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { headlines, bodies } = value as Record<string, unknown>;
  const role = (list: unknown, wanted: (item: Record<string, unknown>) => boolean): string | null => {
    const found = Array.isArray(list) ? (list as Record<string, unknown>[]).find(wanted) : undefined;
    return typeof found?.['value'] === 'string' ? found['value'] : null;
  };
  const body = role(bodies, (item) => item['contentType'] === 'text/html');
  const headline = role(headlines, (item) => item['role'] === 'headline') ?? '';
  return body === null
    ? null
    : `<h1>${headline.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</h1>${body}`;
}
