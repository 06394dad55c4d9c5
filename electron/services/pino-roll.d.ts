declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';
  import type { EventEmitter } from 'node:events';

  /** The part of its options that Morat uses. */
  export default function roll(options: {
    readonly file: string;
    readonly extension: string;
    readonly size: string;
    readonly limit: { readonly count: number };
    readonly sync: boolean;
  }): Promise<DestinationStream & EventEmitter>;
}
