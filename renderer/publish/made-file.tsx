import css from './made-file.module.css';

/** Where a file lies that was just made; to be selected whole. */
export const MadeFile = ({ path }: { readonly path: string }) => <p className={css['path']}>{path}</p>;
