import { type Dispose, disposeAll } from '../../../shared/base/index.ts';
import type { CommentBoard } from './board.ts';
import './marks.css';

/** Draws open comments as CSS highlights over the editor's text: a quiet underline, stronger where one is current. */
export function drawComments(board: CommentBoard): Dispose {
  const { editor } = board;
  const lines = { comment: new Highlight(), question: new Highlight(), current: new Highlight() };
  for (const [name, highlight] of Object.entries(lines)) CSS.highlights.set(`review-${name}`, highlight);
  // below findings, whose waves have to be seen
  for (const highlight of Object.values(lines)) highlight.priority = -1;

  let frame = 0;
  const draw = () => {
    frame = 0;
    for (const highlight of Object.values(lines)) highlight.clear();
    const current = board.current();
    const target = board.target();
    const wanted = target && target.length > 0 ? editor.domRange(target) : null;
    if (wanted) lines.comment.add(wanted);
    for (const comment of board.all()) {
      const { anchor } = comment;
      if (comment.resolved || anchor === null || anchor.length === 0) continue;
      const range = editor.domRange(anchor);
      if (!range) continue;
      lines[comment.question ? 'question' : 'comment'].add(range);
      if (comment._key === current?._key) lines.current.add(range);
    }
  };
  // ranges live in the text's own nodes: they are placed again before the frame is painted
  const later = () => {
    const isDrawn = lines.comment.size + lines.question.size > 0;
    if (board.all().length > 0 || board.target() !== null || isDrawn) frame ||= requestAnimationFrame(draw);
  };
  const off = disposeAll(
    board.onChange(later),
    board.onCurrent(later),
    editor.onChange(later),
    editor.suggesting.onDrawn(later),
    editor.lexical.registerRootListener(later),
  );
  later();
  return () => {
    off();
    cancelAnimationFrame(frame);
    for (const name of Object.keys(lines)) CSS.highlights.delete(`review-${name}`);
  };
}
