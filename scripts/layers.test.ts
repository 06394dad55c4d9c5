import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guarded, layers } from './layers.ts';

const root = join(import.meta.dirname, '..');
const rooms = Object.keys(layers).toSorted((a, b) => b.length - a.length);
const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const roomOf = (file: string) => rooms.find((room) => within(dirname(file), room));

/** Files over this many lines are split, but for those listed; the list may only shrink. */
const longestFile = 400;
const longFiles: readonly string[] = [];

interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const sources: Source[] = ['shared', 'electron', 'renderer'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const code = readFileSync(path, 'utf8');
      return {
        file: relative(root, path).split(sep).join('/'),
        lines: code.split('\n').length,
        imports: [
          ...code.matchAll(
            /^\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
          ),
        ].map((found) => found[1] ?? found[2] ?? found[3] ?? ''),
      };
    }),
);

const local = (source: Source) =>
  source.imports
    .filter((path) => path.startsWith('.'))
    .map((path) => join(dirname(source.file), path.replace(/\?.*$/, '')).split(sep).join('/'));

describe('layers', () => {
  it('finds the sources', () => expect(sources.length).toBeGreaterThan(50));

  it('every file lies in a room', () => {
    expect(sources.filter((source) => !roomOf(source.file)).map((source) => source.file)).toEqual([]);
  });

  it('rooms import only what the table allows', () => {
    const wrong = sources.flatMap((source) => {
      const room = roomOf(source.file) ?? '';
      return local(source)
        .filter((target) => {
          const other = roomOf(target);
          return other && other !== room && !layers[room]?.some((allowed) => within(other, allowed));
        })
        .map(
          (target) => `${source.file} imports ${target}; ${room} may import: ${layers[room]?.join(', ') || 'nothing'}`,
        );
    });
    expect(wrong).toEqual([]);
  });

  it('a room is entered through its index', () => {
    const wrong = sources.flatMap((source) =>
      local(source)
        .filter((target) => {
          const other = roomOf(target);
          // a room that lies in another is at home there
          if (!other || within(roomOf(source.file) ?? '', other) || !/\.tsx?$/.test(target)) return false;
          return !(dirname(target) === other && /^index\.tsx?$/.test(target.slice(other.length + 1)));
        })
        .map((target) => `${source.file} imports ${target}; enter ${roomOf(target)} through its index.ts`),
    );
    expect(wrong).toEqual([]);
  });

  it('guarded packages are imported in their rooms only', () => {
    const wrong = sources.flatMap((source) =>
      guarded
        .filter(({ packages, rooms: allowed }) => {
          const room = roomOf(source.file) ?? '';
          return source.imports.some((path) => packages.includes(path)) && !allowed.includes(room);
        })
        .map(({ packages, instead }) => `${source.file} imports ${packages.join(' or ')}; use ${instead}`),
    );
    expect(wrong).toEqual([]);
  });

  it(`no file is longer than ${longestFile} lines`, () => {
    expect(
      sources
        .filter(({ file, lines }) => lines > longestFile && !longFiles.includes(file))
        .map(({ file, lines }) => `${file}: ${lines}`),
    ).toEqual([]);
  });
});
