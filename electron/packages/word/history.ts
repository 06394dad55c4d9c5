import type { Document } from '@xmldom/xmldom';
import { type PackedFile, unzip, zip } from '../zip.ts';
import { readComments, type WordComment } from './comments.ts';
import { authorOf, settle, trackedChanges } from './settle.ts';
import { instantOf, parseXml, xmlBytes } from './xml.ts';

/** A Word file as it reads with the tracked changes of one more author. */
export interface WordStage {
  readonly author: string;
  /** Their latest change, ISO instant. */
  readonly at: string;
  /** The whole file, without tracked changes. */
  readonly bytes: Uint8Array;
}

export interface WordHistory {
  /** The file before all tracked changes. */
  readonly original: Uint8Array;
  /** From the original to the present text, one author after the other in the order in which they began. */
  readonly stages: readonly WordStage[];
  readonly comments: readonly WordComment[];
}

/** More than any article with its pictures holds: what unpacks to more is no article. */
const mostUnpacked = 1024 ** 3;
const body = 'word/document.xml';

/** What a Word file (.docx) tells of how it came to be. Throws on a bad file. */
export async function wordHistory(bytes: Uint8Array, now = new Date()): Promise<WordHistory> {
  const files = await unzip(bytes, mostUnpacked);
  const part = (name: string) => files.find((one) => one.name === name)?.bytes;
  const source = part(body);
  // a part of another name is mammoth's to find
  if (!source) return { original: bytes, stages: [], comments: [] };
  const present = parseXml(source);
  const authors = authorsOf(present, now.toISOString());
  const settled = async (count: number) => {
    // the last one is read for the comments as well
    const document = count === authors.length ? present : parseXml(source);
    settle(document, new Set(authors.slice(0, count).map(({ author }) => author)));
    return await withBody(files, xmlBytes(document));
  };
  const original = authors.length === 0 ? bytes : await settled(0);
  const stages: WordStage[] = [];
  for (const [at, author] of authors.entries()) stages.push({ ...author, bytes: await settled(at + 1) });
  const comments = part('word/comments.xml');
  const extended = part('word/commentsExtended.xml');
  return {
    original,
    stages,
    comments: comments
      ? readComments(present, parseXml(comments), extended ? parseXml(extended) : null, now.toISOString())
      : [],
  };
}

/** Who tracked changes, in the order of their first one, each with the time of the last. */
function authorsOf(document: Document, now: string): { readonly author: string; readonly at: string }[] {
  const times = new Map<string, string[]>();
  for (const change of trackedChanges(document)) {
    const author = authorOf(change);
    times.set(author, [...(times.get(author) ?? []), instantOf(change, now)].toSorted());
  }
  return [...times]
    .toSorted(([, one], [, other]) => (one[0] ?? '').localeCompare(other[0] ?? ''))
    .map(([author, all]) => ({ author, at: all.at(-1) ?? now }));
}

const withBody = (files: readonly PackedFile[], document: Uint8Array): Promise<Uint8Array> =>
  zip(
    files.map((one) => (one.name === body ? { name: body, bytes: document } : one)),
    new Date(0),
  );
