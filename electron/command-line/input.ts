import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText, type FileKind, fileKind, fileKinds } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { oneOf } from './command.ts';

export interface Input {
  /** As it was given; `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind | null;
}

/** Reads a file, or standard input for `-`. `from` says the kind where the name does not. */
export async function readInput(file: string, from: string): Promise<Input> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  if (from !== '') return { file, bytes, kind: oneOf('from', from, fileKinds) };
  return { file, bytes, kind: file === '-' ? guessed(bytes) : fileKind(file) };
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
