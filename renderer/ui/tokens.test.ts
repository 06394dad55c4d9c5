import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// WCAG 2.2, 1.4.3 and 1.4.11: the contrast of the tokens themselves, in both schemes and with more contrast.

type Scheme = 'light' | 'dark';
type Colours = ReadonlyMap<string, Readonly<Record<Scheme, string>>>;

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

function coloursOf(selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['panel', 'paper', 'raised', 'desk'];
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'proof', 'style', 'fact', 'ok'].flatMap((text) =>
    grounds.map((ground) => [text, ground, 4.5] as const),
  ),
  ...['proof', 'style', 'fact', 'ok', 'ins'].map((tone) => [tone, `${tone}-soft`, 4.5] as const),
  ['ink', 'found', 4.5],
  ['on-proof', 'proof', 4.5],
  ['on-proof', 'proof-strong', 4.5],
  ['del', 'paper', 4.5],
  ...grounds.flatMap((ground) => [['line-control', ground, 3] as const, ['focus', ground, 3] as const]),
];

const base = coloursOf(':root');
const more = new Map([...base, ...coloursOf(':root[data-contrast="more"]')]);

test.each([
  ['usual', base],
  ['more contrast', more],
] as const)('%s: text keeps AA on every ground, controls 3 : 1', (_, colours) => {
  const poor: string[] = [];
  for (const scheme of ['light', 'dark'] as const)
    for (const [text, ground, least] of pairs) {
      const found = contrast(colours.get(text)?.[scheme] ?? '', colours.get(ground)?.[scheme] ?? '');
      if (!(found >= least)) poor.push(`${scheme}: ${text} on ${ground} ${found.toFixed(2)} < ${least}`);
    }
  expect(poor).toEqual([]);
});
