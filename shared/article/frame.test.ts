import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Framed, frameOf, pointIn, shownFrame, straightFrame, turnedSize } from './frame.ts';

const whole: Framed = { turn: 0, tilt: 0, crop: null, interest: null };
const landscape = { width: 3000, height: 2000 };

test('a square of a landscape picture stands about the point of interest, inside the picture', () => {
  const at = (x: number) => frameOf(landscape, { ...whole, interest: { x, y: 0.5 } }, 1);
  expect(at(0.5).x * 3000).toBeCloseTo(500);
  expect(at(0.9).x * 3000).toBeCloseTo(1000);
  expect(at(0).x).toBe(0);
  expect(at(0.5).width * 3000).toBeCloseTo(2000);
});

test('a quarter turn changes the shape, half a turn does not', () => {
  expect(turnedSize(landscape, { turn: 90 })).toEqual({ width: 2000, height: 3000 });
  expect(turnedSize(landscape, { turn: 180 })).toEqual(landscape);
  expect(frameOf(landscape, { ...whole, turn: 270 }, 2 / 3)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});

test('a frame of any shape has that shape and lies inside what is shown', () => {
  const share = fc.double({ min: 0.05, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 100, max: 9000 }), height: fc.integer({ min: 100, max: 9000 }) }),
      fc.record({ x: share, y: share, width: share, height: share }),
      fc.constantFrom(0 as const, 90 as const),
      fc.constantFrom(16 / 9, 4 / 3, 1, 3 / 4),
      fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }),
      (size, crop, turn, aspect, interest) => {
        const frame = frameOf(size, { turn, tilt: 0, crop, interest }, aspect);
        const turned = turnedSize(size, { turn });
        expect((frame.width * turned.width) / (frame.height * turned.height)).toBeCloseTo(aspect, 5);
        expect(frame.x).toBeGreaterThanOrEqual(crop.x - 1e-9);
        expect(frame.y).toBeGreaterThanOrEqual(crop.y - 1e-9);
        expect(frame.x + frame.width).toBeLessThanOrEqual(crop.x + crop.width + 1e-9);
        expect(frame.y + frame.height).toBeLessThanOrEqual(crop.y + crop.height + 1e-9);
      },
    ),
  );
});

test('straightening leaves no empty corner', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 9000 }),
      fc.integer({ min: 100, max: 9000 }),
      fc.double({ min: -45, max: 45, noNaN: true }),
      (width, height, tilt) => {
        const frame = straightFrame({ width, height }, tilt);
        const angle = (tilt * Math.PI) / 180;
        for (const [right, below] of [
          [1, 1],
          [1, -1],
        ] as const) {
          const x = (frame.width * width * right) / 2;
          const y = (frame.height * height * below) / 2;
          // the corner in the coordinates of the picture before it was straightened
          expect(Math.abs(x * Math.cos(angle) + y * Math.sin(angle))).toBeLessThanOrEqual(width / 2 + 1e-6);
          expect(Math.abs(y * Math.cos(angle) - x * Math.sin(angle))).toBeLessThanOrEqual(height / 2 + 1e-6);
        }
      },
    ),
  );
  expect(shownFrame(landscape, whole)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});

test('a point outside a frame is not in it', () => {
  const frame = { x: 0.5, y: 0, width: 0.5, height: 1 };
  expect(pointIn(frame, { x: 0.75, y: 0.2 })).toEqual({ x: 0.5, y: 0.2 });
  expect(pointIn(frame, { x: 0.2, y: 0.2 })).toBeNull();
});
