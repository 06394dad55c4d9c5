import type { Answer, EventName, PhotoSize } from '../../shared/api/index.ts';

/** What the worker is started with. */
export interface WorkerOptions {
  readonly folder: string;
  readonly resources: string;
}

/** From the shell's thread to the services' thread. */
export type Request =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly group: string;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'photoFile'; readonly id: number; readonly asset: string; readonly size: PhotoSize }
  | { readonly kind: 'close'; readonly id: number };

/** And back. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answer | string | null }
  | { readonly kind: 'event'; readonly event: EventName; readonly value: unknown };
