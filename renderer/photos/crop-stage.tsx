import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { photoUrl } from '../../shared/api/index.ts';
import {
  type Frame,
  type Framed,
  type PresentPhoto,
  shownFrame,
  straightFrame,
  turnedSize,
} from '../../shared/article/index.ts';
import { turnedImage } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { type Corner, drawnFrame, movedFrame, scaledFrame } from './crop-frame.ts';
import css from './crop.module.css';

interface CropStageProps {
  readonly photo: PresentPhoto;
  readonly framing: Framed;
  /** Width to height in pixels that the frame is held to, or null. */
  readonly shape: number | null;
  readonly onChange: (framing: Framed) => void;
}

const corners = ['nw', 'ne', 'sw', 'se'] as const;
const percent = (share: number): string => `${share * 100}%`;

/** The turned picture with its frame: drawn by mouse, moved by arrows, scaled by + and −; a double press sets the point. */
export function CropStage({ photo, framing, shape, onChange }: CropStageProps) {
  const { photos: words } = useMessages();
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<{ kind: Corner | 'move'; x: number; y: number; frame: Frame } | null>(null);
  const turned = turnedSize(photo, framing);
  const bounds = straightFrame(turned, framing.tilt);
  const frame = shownFrame(photo, framing);
  const shares = shape === null ? null : (shape * turned.height) / turned.width;
  const set = (crop: Frame) => onChange({ ...framing, crop });

  const place = (event: { clientX: number; clientY: number }) => {
    const box = stage.current?.getBoundingClientRect();
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : { x: 0, y: 0 };
  };
  const start = (kind: Corner | 'move') => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { kind, ...place(event), frame };
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const to = place(event);
    set(
      from.kind === 'move'
        ? movedFrame(from.frame, to.x - from.x, to.y - from.y, bounds)
        : drawnFrame(from.frame, from.kind, to, shares, bounds),
    );
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.05 : 0.01;
    const steps: Readonly<Record<string, () => Frame>> = {
      ArrowLeft: () => movedFrame(frame, -step, 0, bounds),
      ArrowRight: () => movedFrame(frame, step, 0, bounds),
      ArrowUp: () => movedFrame(frame, 0, -step, bounds),
      ArrowDown: () => movedFrame(frame, 0, step, bounds),
      '+': () => scaledFrame(frame, 1.05, bounds),
      '=': () => scaledFrame(frame, 1.05, bounds),
      '-': () => scaledFrame(frame, 1 / 1.05, bounds),
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    set(next());
  };

  return (
    <div
      ref={stage}
      className={css['stage']}
      style={{ aspectRatio: `${turned.width} / ${turned.height}` }}
      onDoubleClick={(event) => onChange({ ...framing, interest: place(event) })}
    >
      <img
        src={photoUrl(photo.asset, 'screen')}
        alt=""
        draggable={false}
        style={turnedImage({ ...photo, ...framing })}
      />
      <button
        type="button"
        className={css['frame']}
        aria-label={words.frame(Math.round(frame.width * turned.width), Math.round(frame.height * turned.height))}
        style={{
          left: percent(frame.x),
          top: percent(frame.y),
          width: percent(frame.width),
          height: percent(frame.height),
        }}
        onPointerDown={start('move')}
        onPointerMove={move}
        onPointerUp={() => (drag.current = null)}
        onKeyDown={press}
      >
        {corners.map((corner) => (
          <span
            key={corner}
            className={css['corner']}
            data-corner={corner}
            onPointerDown={start(corner)}
            onPointerMove={move}
            onPointerUp={() => (drag.current = null)}
          />
        ))}
      </button>
      {framing.interest && (
        <span
          className={css['point']}
          title={words.interest}
          style={{ left: percent(framing.interest.x), top: percent(framing.interest.y) }}
        />
      )}
    </div>
  );
}
