import type { Answer, EventName, PhotoSize, SecretKeeping } from '../../shared/api/index.ts';
import type { SecretAnswer, SecretAsk } from './secret-port.ts';

/** What the worker is started with. */
export interface WorkerOptions {
  readonly folder: string;
  readonly resources: string;
  readonly secretKeeping: SecretKeeping;
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
  | { readonly kind: 'secret'; readonly id: number; readonly answer: SecretAnswer }
  | { readonly kind: 'close'; readonly id: number };

/** And back. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answer | string | null }
  | { readonly kind: 'secret'; readonly id: number; readonly ask: SecretAsk }
  | { readonly kind: 'event'; readonly event: EventName; readonly value: unknown };
