declare module 'nspell' {
  /** The part of it that is measured. */
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): { correct(word: string): boolean };
}
