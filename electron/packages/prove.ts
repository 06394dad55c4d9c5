import {
  type Article,
  countText,
  type CreditForm,
  photosOf,
  runningTexts,
  type RunningText,
} from '../../shared/article/index.ts';
import { CallFailed, type PackageProof } from '../../shared/api/index.ts';
import {
  creditLine,
  outgoing,
  pieceText,
  printedCaption,
  publishedPhotos,
  readHtml,
} from '../../shared/formats/index.ts';
import { sha256 } from './build.ts';
import { type PackedFile, unzip } from './zip.ts';

/**
 * Opens a finished package as a stranger would and proves that it is whole: the files are the manifest's, the story's
 * words stand in it in their order, and no word of the desk note does. Throws package-not-verified with what is wrong.
 */
export async function provePackage(bytes: Uint8Array, story: Article, form?: CreditForm): Promise<PackageProof> {
  const files = await unzip(bytes).catch(() => wrong('zip'));
  const text = (name: string): string => {
    const found = files.find((file) => file.name === name);
    return found ? Buffer.from(found.bytes).toString('utf8') : wrong(name);
  };
  const listed = manifestFiles(text('manifest.json'));
  checkHashes(files, listed);
  const plain = text('article.txt');
  const html = text('article.html');
  const ninjs = wordsOfJson(JSON.parse(text('article.json')));
  const told = publishedTexts(story, form);
  const places = { 'article.txt': plain, 'article.html': wordsOfHtml(html), 'article.json': ninjs };
  for (const [name, content] of Object.entries(places)) checkWords(name, folded(content), told);
  checkDeskNote([plain, html, ninjs].map(folded), story, told);
  return {
    words: countText(plain).words,
    photos: listed.filter(({ name }) => name.startsWith('photos/')).length,
    files: listed,
  };
}

function wrong(what: string): never {
  throw new CallFailed('package-not-verified', { what });
}

type Listed = PackageProof['files'];

function manifestFiles(json: string): Listed {
  const { files } = JSON.parse(json) as { files: Listed };
  return files;
}

function checkHashes(files: readonly PackedFile[], listed: Listed): void {
  const names = files.map(({ name }) => name).filter((name) => name !== 'manifest.json');
  if (names.join('\n') !== listed.map(({ name }) => name).join('\n')) wrong('manifest.json');
  for (const { name, bytes } of files) {
    const entry = listed.find((one) => one.name === name);
    if (entry && (entry.bytes !== bytes.length || entry.sha256 !== sha256(bytes))) wrong(name);
  }
}

/** The texts that have to stand in every form of the story, in reading order. */
function publishedTexts(story: Article, form?: CreditForm): RunningText[] {
  const article = inForm(outgoing(story), form);
  const photos = new Set(publishedPhotos(article).map((photo) => photo._key));
  const lead = photos.has(article.leadPhoto ?? '') ? article.leadPhoto : null;
  const placed = runningTexts(article).filter(
    ({ field, key, text }) =>
      text.trim() !== '' && field !== 'dateline' && (!(field === 'caption' || field === 'credit') || photos.has(key)),
  );
  // a lead photo that the body does not place stands in front of the body
  const leadTexts = placed.filter(({ field, key }) => (field === 'caption' || field === 'credit') && key === lead);
  const body = placed.findIndex(({ field }) => field === 'body' || field === 'caption' || field === 'credit');
  const first = leadTexts[0];
  if (!first || body === -1 || placed.indexOf(first) <= body || !isTrayOnly(article, lead)) return placed;
  const rest = placed.filter((one) => !leadTexts.includes(one));
  return [...rest.slice(0, body), ...leadTexts, ...rest.slice(body)];
}

/** With captions as they are printed. */
const inForm = (story: Article, form?: CreditForm): Article => ({
  ...story,
  photos: story.photos.map((photo) => ({ ...photo, caption: printedCaption(photo, form).caption })),
});

const isTrayOnly = (story: Article, photo: string | null): boolean =>
  !story.body.some((block) => photosOf(block).includes(photo ?? ''));

/** Text as it is compared: one space for any white space, nothing that cannot be seen. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const wordsOfHtml = (html: string): string => readHtml(html).pieces.map(pieceText).join('\n');

/** Every text in a ninjs document, its HTML read as a browser reads it. */
function wordsOfJson(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOfJson).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Record<string, unknown>;
  const text = fields['value'];
  if (fields['contentType'] === 'text/html' && typeof text === 'string') return wordsOfHtml(text);
  return Object.values(fields).map(wordsOfJson).join('\n');
}

/** ninjs keeps the parts of a story apart, so the order is only asked for within the body. */
function checkWords(name: string, content: string, told: readonly RunningText[]): void {
  let from = 0;
  for (const { field, text } of told) {
    const wanted = folded(field === 'credit' ? creditLine(text) : text);
    const ordered = field === 'body' || name !== 'article.json';
    const at = content.indexOf(wanted, ordered ? from : 0);
    if (at === -1) wrong(`${name}: ${field}`);
    if (ordered) from = at + wanted.length;
  }
}

/** A line of the desk note that the story itself does not say may stand nowhere. */
function checkDeskNote(contents: readonly string[], story: Article, told: readonly RunningText[]): void {
  const own = told.map(({ text }) => folded(text)).join('\n');
  for (const line of story.deskNote.split('\n').map(folded)) {
    if (countText(line).words < 3 || own.includes(line)) continue;
    if (contents.some((content) => content.includes(line))) wrong('desk-note');
  }
}
