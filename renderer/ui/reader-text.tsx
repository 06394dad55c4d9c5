import css from './reader-text.module.css';

/** Words for a screen reader where the eye has a picture. */
export function ReaderText({ children }: { readonly children: string }) {
  return <span className={css['text']}>{children}</span>;
}
