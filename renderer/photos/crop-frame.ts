import { type Frame, type Framed, frameOf, type Size, straightFrame, turnedSize } from '../../shared/article/index.ts';

/** Shapes a frame is held to, width to height; `free` holds to none. */
export const aspects = { free: null, '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '3:4': 3 / 4 } as const;
export type Aspect = keyof typeof aspects;

export type Corner = 'nw' | 'ne' | 'sw' | 'se';
/** A frame smaller than this share of the picture is a slip of the mouse. */
const smallest = 0.05;

const kept = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), Math.max(from, to));

/** A frame moved by shares of the picture, inside what straightening leaves of it. */
export const movedFrame = (frame: Frame, dx: number, dy: number, bounds: Frame): Frame => ({
  ...frame,
  x: kept(frame.x + dx, bounds.x, bounds.x + bounds.width - frame.width),
  y: kept(frame.y + dy, bounds.y, bounds.y + bounds.height - frame.height),
});

/** A frame whose corner was drawn to a point; `shape` is width to height in shares, or null. */
export function drawnFrame(
  frame: Frame,
  corner: Corner,
  to: { x: number; y: number },
  shape: number | null,
  bounds: Frame,
): Frame {
  const isWest = corner.endsWith('w');
  const isNorth = corner.startsWith('n');
  const fixedX = isWest ? frame.x + frame.width : frame.x;
  const fixedY = isNorth ? frame.y + frame.height : frame.y;
  const roomX = isWest ? fixedX - bounds.x : bounds.x + bounds.width - fixedX;
  const roomY = isNorth ? fixedY - bounds.y : bounds.y + bounds.height - fixedY;
  let width = kept(Math.abs(to.x - fixedX), smallest, roomX);
  let height = kept(Math.abs(to.y - fixedY), smallest, roomY);
  if (shape !== null) {
    width = Math.min(Math.max(width, height * shape), roomX, roomY * shape);
    height = width / shape;
  }
  return { x: isWest ? fixedX - width : fixedX, y: isNorth ? fixedY - height : fixedY, width, height };
}

/** Made larger or smaller about its middle, in its own shape. */
export function scaledFrame(frame: Frame, by: number, bounds: Frame): Frame {
  const most = Math.min(bounds.width / frame.width, bounds.height / frame.height);
  const least = smallest / Math.min(frame.width, frame.height);
  const scale = kept(by, Math.min(least, 1), most);
  const width = frame.width * scale;
  const height = frame.height * scale;
  return movedFrame(
    { x: frame.x, y: frame.y, width, height },
    (frame.width - width) / 2,
    (frame.height - height) / 2,
    bounds,
  );
}

/** The framing after a quarter turn to the right: crop and point of interest stay on what they were on. */
export function quarterTurn<Framing extends Framed>(framing: Framing): Framing {
  const { crop, interest } = framing;
  return {
    ...framing,
    turn: ((framing.turn + 90) % 360) as Framed['turn'],
    crop: crop && { x: 1 - crop.y - crop.height, y: crop.x, width: crop.height, height: crop.width },
    interest: interest && { x: 1 - interest.y, y: interest.x },
  };
}

/** The framing straightened by `tilt` degrees: a crop that would show an empty corner gives way. */
export function straightened<Framing extends Framed>(size: Size, framing: Framing, tilt: number): Framing {
  const { crop } = framing;
  if (crop === null) return { ...framing, tilt };
  const bounds = straightFrame(turnedSize(size, framing), tilt);
  const scale = Math.min(1, bounds.width / crop.width, bounds.height / crop.height);
  const smaller = { ...crop, width: crop.width * scale, height: crop.height * scale };
  return { ...framing, tilt, crop: movedFrame(smaller, 0, 0, bounds) };
}

/** The largest frame of a shape about the point of interest, whatever crop there was. */
export const suggestedFrame = (size: Size, framing: Framed, aspect: number): Frame =>
  frameOf(size, { ...framing, crop: null }, aspect);
