import { z } from 'zod';
import type { Answer, EventName } from './index.ts';
import { maxPhotoBytes } from './photos.ts';

// The frames of the browser shell's socket, one MessagePack value each; bytes stay bytes.

/** From the window: a call, answered under the same id, or word that everything is on disk. */
export const windowFrame = z.union([
  z.strictObject({ id: z.int().min(1), group: z.string().max(64), name: z.string().max(64), input: z.unknown() }),
  z.strictObject({ flushed: z.literal(true) }),
]);
export type WindowFrame = z.input<typeof windowFrame>;

/** To the window. */
export type ShellFrame =
  | { readonly id: number; readonly answer: Answer }
  | { readonly event: EventName; readonly value: unknown };

/** The largest frame is a picture with its name around it. */
export const maxFrameBytes = maxPhotoBytes + 64 * 1024;
/** Where the socket is, relative to the page. */
export const socketPath = 'bridge';
