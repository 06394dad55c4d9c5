import { LineCounter, parseDocument } from 'yaml';
import type { Wording } from '../rule.ts';

/** Larger files are not read: a list of 13,000 terms with examples is a tenth of it. */
export const maxFileBytes = 8 * 1024 * 1024;

export interface YamlFile {
  readonly value: unknown;
  /** The line (from 1) of what stands at a path. */
  lineOf(path: readonly PropertyKey[]): number;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly line: number; readonly message: Wording };

/** Parses YAML; what it says of an error names the line. */
export function readYaml(text: string): YamlResult {
  if (text.length > maxFileBytes)
    return {
      ok: false,
      line: 0,
      message: {
        vi: `Tệp lớn quá ${maxFileBytes / 1024 / 1024} MB: chia ra nhiều tệp.`,
        en: `The file is larger than ${maxFileBytes / 1024 / 1024} MB: split it.`,
      },
    };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text.normalize('NFC'), {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) return { ok: false, line: lines.linePos(error.pos[0]).line, message: broken(error.message) };
    return {
      ok: true,
      file: {
        value: document.toJS({ maxAliasCount: 100 }),
        lineOf(path) {
          for (let length = path.length; length >= 0; length--) {
            const node: unknown = document.getIn(path.slice(0, length), true);
            const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
            if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
          }
          return 1;
        },
      },
    };
  } catch (error) {
    return { ok: false, line: 0, message: broken(error instanceof Error ? error.message : String(error)) };
  }
}

const broken = (reason: string): Wording => ({
  vi: `Không đọc được YAML: ${reason}`,
  en: `The YAML cannot be read: ${reason}`,
});
