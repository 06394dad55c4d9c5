import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './tag.module.css';

export type TagTone = 'plain' | 'proof' | 'style' | 'fact' | 'ok';

/** A short state in a list; the words carry it, the colour only helps. */
export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return <span className={classes(css['tag'], css[tone])}>{children}</span>;
}
