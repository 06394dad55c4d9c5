import sharp from 'sharp';
import { expect, test } from 'vitest';
import { differingBits, sameLookBits } from '../../shared/base/index.ts';
import { lookOf } from './look.ts';

/** A scene of blurred spots, as smooth as a photograph. */
const scene = (seed: number) => {
  const spots = Array.from({ length: 14 }, (_, at) => {
    const place = (step: number, size: number) => ((seed * 7919 + at * step * 104_729) % size) + 1;
    return `<circle cx="${place(1, 900)}" cy="${place(2, 600)}" r="${place(3, 160) + 30}" fill="hsl(${place(4, 360)} 60% ${place(5, 70) + 10}%)"/>`;
  });
  return sharp(
    Buffer.from(`<svg width="900" height="600"><rect width="900" height="600" fill="#889"/>${spots.join('')}</svg>`),
  )
    .blur(6)
    .jpeg({ quality: 92 });
};
const difference = async (one: Uint8Array, other: Uint8Array) => differingBits(await lookOf(one), await lookOf(other));

test('a smaller, worse or toned copy looks the same; other pictures do not', async () => {
  const whole = await scene(1).toBuffer();
  for (const copy of [
    sharp(whole).resize(320).jpeg({ quality: 50 }),
    sharp(whole).modulate({ brightness: 1.1, saturation: 0.8 }).png(),
    sharp(whole).webp({ quality: 40 }),
  ])
    expect(await difference(whole, await copy.toBuffer())).toBeLessThanOrEqual(sameLookBits);
  for (let seed = 2; seed < 12; seed++)
    expect(await difference(whole, await scene(seed).toBuffer())).toBeGreaterThan(sameLookBits * 2);
});
