import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Frame, type Framed, straightFrame } from '../../shared/article/index.ts';
import { drawnFrame, movedFrame, quarterTurn, scaledFrame, straightened, suggestedFrame } from './crop-frame.ts';

const whole: Frame = { x: 0, y: 0, width: 1, height: 1 };
const half: Frame = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const framing: Framed = {
  turn: 0,
  tilt: 0,
  crop: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
  interest: { x: 0.2, y: 0.5 },
};

test('a frame stops at the edge', () => {
  expect(movedFrame(half, 1, -1, whole)).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
});

test('a corner is drawn, freely or in a shape', () => {
  expect(drawnFrame(half, 'se', { x: 0.9, y: 0.5 }, null, whole)).toEqual({
    x: 0.25,
    y: 0.25,
    width: 0.65,
    height: 0.25,
  });
  const square = drawnFrame(half, 'nw', { x: 0.1, y: 0.4 }, 1, whole);
  expect(square.width).toBeCloseTo(square.height);
  expect(square.x + square.width).toBeCloseTo(0.75);
});

test('whatever is drawn, moved or scaled stays inside and keeps its shape', () => {
  const point = fc.record({
    x: fc.double({ min: -1, max: 2, noNaN: true }),
    y: fc.double({ min: -1, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('nw' as const, 'ne' as const, 'sw' as const, 'se' as const),
      point,
      fc.constantFrom(null, 1, 16 / 9, 0.75),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      (corner, to, shape, by, tilt) => {
        const bounds = straightFrame({ width: 3, height: 2 }, tilt);
        const start = scaledFrame(bounds, 0.5, bounds);
        const drawn = drawnFrame(start, corner, to, shape, bounds);
        if (shape !== null) expect(drawn.width / drawn.height).toBeCloseTo(shape);
        for (const frame of [drawn, scaledFrame(drawn, by, bounds), movedFrame(drawn, to.x, to.y, bounds)]) {
          expect(frame.x).toBeGreaterThanOrEqual(bounds.x - 1e-9);
          expect(frame.y).toBeGreaterThanOrEqual(bounds.y - 1e-9);
          expect(frame.x + frame.width).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-9);
          expect(frame.y + frame.height).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-9);
        }
      },
    ),
  );
});

test('four quarter turns are none', () => {
  const once = quarterTurn(framing);
  expect(once).toMatchObject({ turn: 90, interest: { x: 0.5, y: 0.2 } });
  const round = quarterTurn(quarterTurn(quarterTurn(once)));
  expect(round.turn).toBe(0);
  expect(round.crop?.x).toBeCloseTo(0.1);
  expect(round.crop?.height).toBeCloseTo(0.4);
});

test('straightening keeps the crop inside what is left', () => {
  const size = { width: 3000, height: 2000 };
  const tilted = straightened(size, { ...framing, crop: { x: 0, y: 0, width: 1, height: 0.5 } }, 8);
  const bounds = straightFrame(size, 8);
  expect(tilted.crop?.width).toBeLessThanOrEqual(bounds.width);
  expect(tilted.crop?.x).toBeGreaterThanOrEqual(bounds.x);
  expect(straightened(size, { ...framing, crop: null }, 8).crop).toBeNull();
  expect(suggestedFrame(size, framing, 1).width * 3000).toBeCloseTo(2000);
});
