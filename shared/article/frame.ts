import type { Photo } from './photo.ts';

// What of a picture is shown. A picture is turned by quarters, then straightened about its middle inside the turned
// picture's own edges, then cut. Shares are of the turned picture, 0 to 1 from its upper left corner.

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
}
export type Framed = Pick<Photo, 'turn' | 'tilt' | 'crop' | 'interest'>;

/** Pixels of the picture after its quarter turns. */
export const turnedSize = ({ width, height }: Size, { turn }: Pick<Photo, 'turn'>): Size =>
  turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };

/** The largest frame of the picture's own shape that shows no empty corner after straightening by `tilt` degrees. */
export function straightFrame({ width, height }: Size, tilt: number): Frame {
  const angle = (Math.abs(tilt) * Math.PI) / 180;
  const share = 1 / (Math.cos(angle) + Math.sin(angle) * Math.max(width / height, height / width));
  return { x: (1 - share) / 2, y: (1 - share) / 2, width: share, height: share };
}

/** What is shown of a picture: its crop, or all of it that straightening leaves. */
export const shownFrame = (size: Size, photo: Framed): Frame =>
  photo.crop ?? straightFrame(turnedSize(size, photo), photo.tilt);

/**
 * The largest frame of a shape (`aspect` is width to height in pixels) inside what is shown, as near to the point of
 * interest as it can be, or to the middle.
 */
export function frameOf(size: Size, photo: Framed, aspect: number): Frame {
  const shown = shownFrame(size, photo);
  const turned = turnedSize(size, photo);
  // the shape in shares of this picture
  const shape = (aspect * turned.height) / turned.width;
  const width = Math.min(shown.width, shown.height * shape);
  const height = Math.min(shown.height, shown.width / shape);
  const centre = photo.interest ?? { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
  return {
    x: kept(centre.x - width / 2, shown.x, shown.x + shown.width - width),
    y: kept(centre.y - height / 2, shown.y, shown.y + shown.height - height),
    width,
    height,
  };
}

const kept = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), Math.max(from, to));

/** A point of the turned picture in shares of a frame of it, or null when the frame does not show it. */
export function pointIn(frame: Frame, point: Photo['interest']): Photo['interest'] {
  if (point === null) return null;
  const x = (point.x - frame.x) / frame.width;
  const y = (point.y - frame.y) / frame.height;
  return x < 0 || x > 1 || y < 0 || y > 1 ? null : { x, y };
}
