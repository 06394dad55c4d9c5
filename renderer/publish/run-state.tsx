import type { ReactNode } from 'react';
import { errorWords, useMessages } from '../messages/index.ts';
import css from './run-state.module.css';

interface RunStateProps {
  /** What was thrown; null where nothing failed. */
  readonly failure: { readonly error: unknown } | null;
  /** How it stands otherwise. */
  readonly children: ReactNode;
}

/** In a dialog's footer: how the work stands, or why it failed and what to do. */
export function RunState({ failure, children }: RunStateProps) {
  const messages = useMessages();
  const words = failure && errorWords(failure.error, messages);
  return (
    <output className={css['state']}>
      {words ? (
        <span className={css['failed']}>
          {words.what} {words.next}
        </span>
      ) : (
        children
      )}
    </output>
  );
}
