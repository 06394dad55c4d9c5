import type { Dispose } from '../../shared/base/index.ts';
import { findingSubject } from '../../shared/check/index.ts';
import type { StoryEditor, TextRange } from '../editor/index.ts';
import type { FindingBoard, OpenFinding } from './board.ts';

/** What the person does with findings: walking through them, mending them. One finding is the current one. */
export interface FindingDesk {
  readonly board: FindingBoard;
  readonly editor: StoryEditor;
  current(): OpenFinding | null;
  onCurrent(listener: () => void): Dispose;
  /** Makes it the current one and shows it in the text. */
  go(finding: OpenFinding): void;
  /** The next or previous one from the current one or the caret, around the end; false when there is none. */
  walk(direction: 1 | -1): boolean;
  /** The finding at the caret, or null. */
  atCaret(): OpenFinding | null;
  /** Puts a fix in as one undo step. */
  fix(finding: OpenFinding, text: string): void;
  /** Puts the first fix of each in, all in one undo step, after the story as it was is kept. */
  fixAll(findings: readonly OpenFinding[]): Promise<void>;
  /** Findings that are the same mistake as this one and can be mended the same way. */
  alike(finding: OpenFinding): readonly OpenFinding[];
  dispose(): void;
}

export const rangeOf = ({ field, key, offset, length }: OpenFinding): TextRange => ({ field, key, offset, length });
const samePlace = (a: { field: string; key: string }, b: { field: string; key: string }) =>
  a.field === b.field && a.key === b.key;

export function createFindingDesk(options: {
  readonly board: FindingBoard;
  readonly editor: StoryEditor;
  /** Keeps a revision before much changes at once. */
  readonly keepBefore: () => Promise<void>;
}): FindingDesk {
  const { board, editor } = options;
  let currentId: number | null = null;
  const listeners = new Set<() => void>();
  const current = () => board.open().find((one) => one.id === currentId) ?? null;
  const setCurrent = (finding: OpenFinding | null) => {
    if ((finding?.id ?? null) === currentId) return;
    currentId = finding?.id ?? null;
    for (const listener of listeners) listener();
  };
  const atCaret = () => {
    const caret = editor.caret();
    if (!caret) return null;
    return (
      board
        .open()
        .find(
          (one) => samePlace(one, caret.place) && one.offset <= caret.offset && caret.offset <= one.offset + one.length,
        ) ?? null
    );
  };
  /** How many findings stand before the caret in reading order. */
  const beforeCaret = (): number => {
    const caret = editor.caret();
    if (!caret) return 0;
    const order = new Map(editor.texts().map((text, at) => [`${text.field}:${text.key}`, at]));
    const rank = order.get(`${caret.place.field}:${caret.place.key}`) ?? 0;
    return board.open().filter((one) => {
      const at = order.get(`${one.field}:${one.key}`) ?? 0;
      return at < rank || (at === rank && one.offset < caret.offset);
    }).length;
  };
  // the caret walking into a finding makes it the current one; walking out of it changes nothing
  const offCaret = editor.onCaret(() => {
    const here = atCaret();
    if (here) setCurrent(here);
  });

  return {
    board,
    editor,
    current,
    onCurrent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(finding) {
      setCurrent(finding);
      editor.select(rangeOf(finding));
    },
    walk(direction) {
      const open = board.open();
      if (open.length === 0) return false;
      const at = open.findIndex((one) => one.id === currentId);
      const before = at === -1 ? beforeCaret() : 0;
      const from = at === -1 ? (direction === 1 ? before - 1 : before) : at;
      const next = open[(from + direction + open.length) % open.length];
      if (!next) return false;
      this.go(next);
      return true;
    },
    atCaret,
    fix(finding, text) {
      editor.replaceText([{ ...rangeOf(finding), text }]);
    },
    async fixAll(findings) {
      await options.keepBefore();
      // what the person mended while the revision was kept is not there any more
      const open = new Set(board.open().map((one) => one.id));
      editor.replaceText(
        findings.flatMap((one) => {
          const fix = one.fixes[0];
          return fix && open.has(one.id) ? [{ ...rangeOf(one), text: fix.text }] : [];
        }),
      );
    },
    alike(finding) {
      const subject = findingSubject(finding);
      return board.open().filter((one) => findingSubject(one) === subject && one.fixes[0] && finding.fixes[0]);
    },
    dispose() {
      offCaret();
      listeners.clear();
    },
  };
}
