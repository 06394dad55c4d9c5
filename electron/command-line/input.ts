import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText, type FileKind, fileKind, fileKinds, type HandOver, readHandOver } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { oneOf } from './command.ts';

export interface Input {
  /** As it was given; `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind | null;
  /** The originals that a hand-over file brings along. */
  readonly photos: HandOver['photos'];
}

/** What opens and seals hand-over files: never on the command line, where every program of the machine reads it. */
export const password = (): string | null => process.env['MORAT_PASSWORD'] || null;

/**
 * Reads a file, or standard input for `-`. `from` says the kind where the name does not. Of a hand-over file, proved,
 * the story as it stands.
 */
export async function readInput(file: string, from: string): Promise<Input> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  if (from === '' && extname(file).toLowerCase() === '.morat') {
    const { story, photos } = await readHandOver(file, bytes, password());
    return { file, bytes: Buffer.from(JSON.stringify(story)), kind: 'json', photos };
  }
  const kind = from !== '' ? oneOf('from', from, fileKinds) : file === '-' ? guessed(bytes) : fileKind(file);
  return { file, bytes, kind, photos: [] };
}

/** What comes through a pipe has no name: a zip is Word, a brace a story, a tag a page, anything else text. */
function guessed(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  const start = (decodeText(bytes) ?? '').replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('{')) return 'json';
  return /^<(?:!doctype|html|head|body|[a-z][a-z0-9]*[\s>])/i.test(start) ? 'html' : 'txt';
}

export function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new CallError('name at least one file ("-" is standard input)');
  return files;
}

export function oneFile(files: readonly string[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new CallError('name exactly one file ("-" is standard input)');
  return file;
}
