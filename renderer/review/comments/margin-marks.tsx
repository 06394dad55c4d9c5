import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { type Comment, textId } from '../../../shared/article/index.ts';
import { disposeAll } from '../../../shared/base/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Icon, IconComment } from '../../ui/index.ts';
import type { CommentBoard } from './board.ts';
import css from './margin-marks.module.css';

interface MarginMarksProps {
  readonly board: CommentBoard;
  /** The panel with the threads is to be seen. */
  readonly onShow: () => void;
}

interface Mark {
  readonly id: string;
  readonly comments: readonly Comment[];
  /** In pixels below the top of the sheet. */
  readonly top: number;
}

const isWhole = ({ anchor, quotation, resolved }: Comment): boolean =>
  !resolved && anchor !== null && anchor.length === 0 && quotation === '';

/** A button in the margin beside each field or block that open comments are about as a whole. */
export function MarginMarks({ board, onShow }: MarginMarksProps) {
  const { comments: words } = useMessages();
  const layer = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useEffect(() => {
    let frame = 0;
    const place = () => {
      frame = 0;
      const sheet = layer.current?.parentElement;
      if (sheet) setMarks((before) => keepSame(before, marksOf(board, sheet)));
    };
    // where things stand is measured once a frame, and not at all while there is nothing to place
    const later = () => {
      if (board.all().some(isWhole) || layer.current?.hasChildNodes()) frame ||= requestAnimationFrame(place);
    };
    const sizes = new ResizeObserver(later);
    if (layer.current?.parentElement) sizes.observe(layer.current.parentElement);
    const off = disposeAll(
      board.onChange(later),
      board.editor.onChange(later),
      board.editor.lexical.registerRootListener(later),
    );
    later();
    return () => {
      off();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [board]);
  return (
    <div ref={layer}>
      {marks.map(({ id, comments, top }) => {
        const [first] = comments;
        const about = words.whole(first?.anchor ?? null);
        return (
          <button
            key={id}
            type="button"
            className={css['mark']}
            data-question={comments.some((one) => one.question) || undefined}
            style={{ '--top': `${top}px` } as CSSProperties}
            aria-label={words.marginMark(about, comments.length)}
            title={comments.map((one) => `${one.author || words.unnamed}: ${one.text}`).join('\n')}
            onClick={() => {
              onShow();
              if (first) board.go(first);
            }}
          >
            <Icon of={IconComment} size={16} />
            {comments.length > 1 && comments.length}
          </button>
        );
      })}
    </div>
  );
}

function marksOf(board: CommentBoard, sheet: HTMLElement): readonly Mark[] {
  const zero = sheet.getBoundingClientRect().top;
  const byText = Map.groupBy(board.all().filter(isWhole), ({ anchor }) => (anchor ? textId(anchor) : ''));
  return [...byText].flatMap(([id, comments]) => {
    const anchor = comments[0]?.anchor;
    const at = anchor && board.editor.domRange({ ...anchor, offset: 0, length: 0 })?.startContainer;
    const element = at instanceof Element ? at : at?.parentElement;
    return element ? [{ id, comments, top: element.getBoundingClientRect().top - zero }] : [];
  });
}

function keepSame(before: readonly Mark[], now: readonly Mark[]): readonly Mark[] {
  const isSame = (one: Mark, other: Mark | undefined) =>
    one.id === other?.id &&
    one.top === other.top &&
    one.comments.length === other.comments.length &&
    one.comments.every((comment, at) => comment === other.comments[at]);
  return before.length === now.length && before.every((one, at) => isSame(one, now[at])) ? before : now;
}
