declare module 'nspell' {
  /** The part of it that is measured. */
  export default function nspell(affix: Buffer, dictionary: Buffer): { correct(word: string): boolean };
}
