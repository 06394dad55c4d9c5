import { textId } from '../../shared/article/index.ts';
import { type Dispose, disposeAll } from '../../shared/base/index.ts';
import type { FindingKind } from '../../shared/check/index.ts';
import type { OpenFinding } from './board.ts';
import { type FindingDesk, rangeOf } from './finding-desk.ts';
import './underlines.css';

type Line = FindingKind | 'hint' | 'current';
const lines: readonly Line[] = ['spelling', 'typography', 'style', 'fact', 'structure', 'hint', 'current'];
const lineOf = (finding: OpenFinding): Line => (finding.severity === 'hint' ? 'hint' : finding.kind);

/**
 * Draws findings as CSS highlights over the editor's text: the document is never touched. After a change only the
 * findings of the touched texts are placed again, before the frame is painted.
 */
export function drawUnderlines(desk: FindingDesk): Dispose {
  const highlights = new Map(lines.map((line) => [line, new Highlight()]));
  for (const [line, highlight] of highlights) CSS.highlights.set(`finding-${line}`, highlight);
  const drawn = new Map<number, { readonly range: StaticRange; readonly line: Line; readonly finding: OpenFinding }>();

  const erase = (id: number) => {
    const one = drawn.get(id);
    if (!one) return;
    highlights.get(one.line)?.delete(one.range);
    drawn.delete(id);
  };
  const place = (finding: OpenFinding) => {
    erase(finding.id);
    if (finding.length === 0) return;
    const range = desk.editor.domRange(rangeOf(finding));
    if (!range) return;
    const line = lineOf(finding);
    highlights.get(line)?.add(range);
    drawn.set(finding.id, { range, line, finding });
  };
  const drawCurrent = () => {
    const highlight = highlights.get('current');
    highlight?.clear();
    const current = desk.current();
    const range = current && current.length > 0 ? desk.editor.domRange(rangeOf(current)) : null;
    if (range) highlight?.add(range);
  };
  const draw = (touched: ReadonlySet<string> | 'all') => {
    const open = desk.board.open();
    const ids = new Set(open.map((one) => one.id));
    for (const id of drawn.keys()) if (!ids.has(id)) erase(id);
    for (const finding of open) {
      const before = drawn.get(finding.id);
      if (touched === 'all' || !before || before.finding !== finding || touched.has(textId(finding))) place(finding);
    }
    drawCurrent();
  };

  // a new root element (the page was drawn again) has new text nodes
  const offRoot = desk.editor.lexical.registerRootListener((root) => {
    if (root) requestAnimationFrame(() => draw('all'));
  });
  const off = disposeAll(
    desk.board.onChange(draw),
    desk.onCurrent(drawCurrent),
    // where suggestions are drawn, runs are cut and the ranges over them break
    desk.editor.suggesting.onDrawn(draw),
    offRoot,
  );
  draw('all');
  return () => {
    off();
    for (const line of lines) CSS.highlights.delete(`finding-${line}`);
  };
}
