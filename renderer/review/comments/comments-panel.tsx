import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Comment } from '../../../shared/article/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, EmptyState, IconAddComment, IconComment } from '../../ui/index.ts';
import type { CommentBoard } from './board.ts';
import { CommentCard } from './comment-card.tsx';
import { Composer, type CommentTarget, targetHere } from './composer.tsx';
import css from './comments.module.css';

export function useComments(board: CommentBoard): {
  readonly all: readonly Comment[];
  readonly current: Comment | null;
} {
  const all = useSyncExternalStore(board.onChange, board.all);
  const subscribe = useCallback(
    (listener: () => void) => {
      const offCurrent = board.onCurrent(listener);
      const offChange = board.onChange(listener);
      return () => {
        offCurrent();
        offChange();
      };
    },
    [board],
  );
  const current = useSyncExternalStore(subscribe, board.current);
  return { all, current };
}

interface CommentsPanelProps {
  readonly board: CommentBoard;
  /** What a comment is being written about; null while none is. */
  readonly target: CommentTarget | null;
  readonly onTarget: (target: CommentTarget | null) => void;
}

/** The story's threads: the open ones in the order of the text, the closed ones folded below. */
export function CommentsPanel({ board, target, onTarget }: CommentsPanelProps) {
  const { comments: words } = useMessages();
  const { all, current } = useComments(board);
  const [showsDone, setShowsDone] = useState(false);
  const open = board.inOrder();
  const done = all.filter((one) => one.resolved);
  const card = (one: Comment) => (
    <CommentCard key={one._key} comment={one} board={board} isCurrent={one._key === current?._key} />
  );
  return (
    <div className={css['panel']}>
      {target ? (
        <Composer
          board={board}
          target={target}
          onClose={() => {
            onTarget(null);
            board.editor.focus();
          }}
        />
      ) : (
        <Button icon={IconAddComment} keyHint="Mod+Alt+M" onPress={() => onTarget(targetHere(board))}>
          {words.add}
        </Button>
      )}
      {all.length === 0 && !target && <EmptyState icon={IconComment} title={words.none} text={words.noneText} />}
      <ul className={css['list']} aria-label={words.list}>
        {open.map(card)}
      </ul>
      {done.length > 0 && (
        <>
          <Button kind="quiet" aria-expanded={showsDone} onPress={() => setShowsDone(!showsDone)}>
            {words.done(done.length)}
          </Button>
          {showsDone && <ul className={css['list']}>{done.toReversed().map(card)}</ul>}
        </>
      )}
    </div>
  );
}
