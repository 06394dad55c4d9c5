import type { TargetConfig } from '../../shared/api/index.ts';
import { unzip } from '../../electron/packages/index.ts';
import type { Desk } from '../cms/desk.ts';

export async function addTarget(desk: Desk, name: string, config: TargetConfig, secret: string | null = null) {
  return (await desk.call<{ id: string }>('targets', 'save', { id: null, name, config, secret })).id;
}

/** The names in a folder that a receiver would take: what Morat has not finished has a dot before it. */
export const finished = (names: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith('.')).toSorted();

/** A package as its receiver opens it: the files' names, and the ninjs in it. */
export async function opened(bytes: Uint8Array): Promise<{ names: string[]; text: string; manifest: Manifest }> {
  const files = await unzip(bytes);
  const text = (name: string) => Buffer.from(files.find((one) => one.name === name)?.bytes ?? []).toString('utf8');
  const manifest = JSON.parse(text('manifest.json')) as Manifest;
  return { names: files.map(({ name }) => name), text: text('article.txt'), manifest };
}

export interface Manifest {
  readonly story: string;
  readonly revision: string;
}
