import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { unzip } from '../../electron/packages/index.ts';

/** The ways in which a secret may have been written down: itself, quoted, in an address, in base64 at any offset. */
function writings(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  // base64 of what holds it, after 0, 1 or 2 other bytes, without the letters that its neighbours take part in
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : 4, -2),
  );
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), bytes.toString('hex'), ...inBase64];
}

/** Which of the secrets stand in these bytes, in whichever writing. */
export function secretsIn(bytes: Uint8Array, secrets: readonly string[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return secrets.filter((secret) => writings(secret).some((one) => buffer.includes(one)));
}

/** Files below a folder that hold one of the secrets; zips (packages, .morat, .docx) are looked into. */
export async function filesWithSecrets(folder: string, secrets: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    const inside = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await unzip(bytes) : [];
    for (const file of [{ name: '', bytes }, ...inside])
      for (const secret of secretsIn(file.bytes, secrets))
        found.push(`${relative(folder, path)} ${file.name}: ${secret}`);
  }
  return found;
}
