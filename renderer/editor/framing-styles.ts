import { type Framed, shownFrame, type Size, turnedSize } from '../../shared/article/index.ts';

/** Inline styles that show a whole picture as it is framed: a box of the frame's shape, the turned picture, the image. */
export interface FramingStyles {
  readonly box: Readonly<Record<string, string>>;
  readonly turned: Readonly<Record<string, string>>;
  readonly image: Readonly<Record<string, string>>;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** By CSS alone, so that a frame is seen at once and no file is made for it; exports cut the real pixels the same way. */
export function framingStyles(photo: Size & Framed): FramingStyles {
  const turned = turnedSize(photo, photo);
  const frame = shownFrame(photo, photo);
  return {
    box: {
      position: 'relative',
      overflow: 'hidden',
      aspectRatio: `${frame.width * turned.width} / ${frame.height * turned.height}`,
    },
    turned: {
      position: 'absolute',
      left: percent(-frame.x / frame.width),
      top: percent(-frame.y / frame.height),
      width: percent(1 / frame.width),
      height: percent(1 / frame.height),
    },
    image: turnedImage(photo),
  };
}

/** The image inside the box of the turned picture: turned about its middle. */
export function turnedImage(photo: Size & Pick<Framed, 'turn' | 'tilt'>): Readonly<Record<string, string>> {
  return {
    position: 'absolute',
    left: '50%',
    top: '50%',
    width: percent(photo.width / turnedSize(photo, photo).width),
    height: 'auto',
    maxWidth: 'none',
    transform: `translate(-50%, -50%) rotate(${photo.turn + photo.tilt}deg)`,
  };
}

/** Whether anything but the whole upright picture is shown. */
export const isFramed = ({ turn, tilt, crop }: Pick<Framed, 'turn' | 'tilt' | 'crop'>): boolean =>
  turn !== 0 || tilt !== 0 || crop !== null;
