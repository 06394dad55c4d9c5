import type { Dispose } from '../../shared/base/index.ts';
import { type Finding, findingSubject, type HouseChange, houseChanges, houseFixes } from '../../shared/check/index.ts';
import type { TonePlacement } from '../../shared/language/index.ts';
import type { StoryEditor, TextRange } from '../editor/index.ts';
import { addMarks, type MarksAdded } from './add-marks.ts';
import type { FindingBoard, OpenFinding } from './board.ts';
import { holdKeys } from './hold-keys.ts';
import { toneEdits } from './place-tones.ts';
import { type Mended, mendedPlaces } from './mended.ts';
import type { Marker } from './protocol.ts';

/** What the person does with findings: walking through them, mending them. One finding is the current one. */
export interface FindingDesk {
  readonly board: FindingBoard;
  readonly editor: StoryEditor;
  readonly current: () => OpenFinding | null;
  readonly onCurrent: (listener: () => void) => Dispose;
  /** Makes it the current one and shows it in the text. */
  readonly go: (finding: OpenFinding) => void;
  /** The next or previous one from the current one or the caret, around the end; false when there is none. */
  readonly walk: (direction: 1 | -1) => boolean;
  /** Asks for the fixes of the finding at the caret, else of the next one, to open in the text. */
  readonly askFixes: () => void;
  readonly onFixesAsked: (listener: (finding: OpenFinding) => void) => Dispose;
  /** Asks for the dialog in which the person says why the rule is wrong here. */
  readonly askDispute: (finding: OpenFinding) => void;
  readonly onDisputeAsked: (listener: (finding: OpenFinding) => void) => Dispose;
  /** The finding at the caret, or null. */
  readonly atCaret: () => OpenFinding | null;
  /** Puts a fix in as one undo step. */
  readonly fix: (finding: OpenFinding, text: string) => void;
  /** Puts the first fix of each in, all in one undo step, after the story as it was is kept. */
  readonly fixAll: (findings: readonly OpenFinding[]) => Promise<void>;
  /** Brings the story to the house's style: all that has one sure fix, as one undo step. Answers what was changed. */
  readonly houseStyle: () => Promise<readonly HouseChange[]>;
  /** Whether there is a list of places that were last brought to the house's style, and asks for it to be shown. */
  readonly hasMended: () => boolean;
  readonly askMended: () => void;
  readonly onMendedAsked: (listener: (places: readonly Mended[]) => void) => Dispose;
  /** Findings that are the same mistake as this one and can be mended the same way. */
  readonly alike: (finding: OpenFinding) => readonly OpenFinding[];
  /**
   * Gives words typed without marks their marks, as one undo step: in what is selected, else in the text at the caret
   * (`here`), or in the whole story. Null if there is no language model; `onWait` is told if it is still being read.
   */
  readonly addMarks: (where: 'here' | 'story', told: MarksTold) => Promise<MarksAdded | null>;
  /** Gives every word the house's tone placement as one undo step, after the story as it was is kept; how many. */
  readonly placeTones: (placement: TonePlacement, entries: readonly string[]) => Promise<number>;
  readonly dispose: () => void;
}

interface MarksTold {
  readonly onWait: () => void;
  /** Why a word is doubtful, in the interface's language. */
  readonly unsure: string;
}

export const rangeOf = ({ field, key, offset, length }: OpenFinding): TextRange => ({ field, key, offset, length });
const samePlace = (a: { field: string; key: string }, b: { field: string; key: string }) =>
  a.field === b.field && a.key === b.key;

export function createFindingDesk(options: {
  readonly board: FindingBoard;
  readonly editor: StoryEditor;
  readonly marker: Marker;
  /** Keeps a revision before much changes at once. */
  readonly keepBefore: () => Promise<void>;
  /** Is told whose fixes were put in. */
  readonly onTaken: (findings: readonly Finding[]) => void;
}): FindingDesk {
  const { board, editor } = options;
  let currentId: number | null = null;
  let letGo: Dispose = () => undefined;
  const listeners = new Set<() => void>();
  const fixesListeners = new Set<(finding: OpenFinding) => void>();
  const disputeListeners = new Set<(finding: OpenFinding) => void>();
  const mendedListeners = new Set<(places: readonly Mended[]) => void>();
  let mended: readonly Mended[] = [];
  const current = () => board.open().find((one) => one.id === currentId) ?? null;
  const setCurrent = (finding: OpenFinding | null) => {
    if ((finding?.id ?? null) === currentId) return;
    currentId = finding?.id ?? null;
    for (const listener of listeners) listener();
  };
  const holdsCaret = (finding: OpenFinding): boolean => {
    const caret = editor.caret();
    if (!caret || !samePlace(finding, caret.place)) return false;
    return finding.offset <= caret.offset && caret.offset <= finding.offset + finding.length;
  };
  const atCaret = () => board.open().find(holdsCaret) ?? null;
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

  const go = (finding: OpenFinding) => {
    setCurrent(finding);
    editor.select(rangeOf(finding));
  };

  function walk(direction: 1 | -1): boolean {
    const open = board.open();
    if (open.length === 0) return false;
    // from where the caret is, if the person has put it elsewhere meanwhile
    const at = open.findIndex((one) => one.id === currentId && holdsCaret(one));
    const before = at === -1 ? beforeCaret() : 0;
    const from = at === -1 ? (direction === 1 ? before - 1 : before) : at;
    const next = open[(from + direction + open.length) % open.length];
    if (!next) return false;
    letGo();
    letGo = holdKeys();
    go(next);
    return true;
  }

  /** Takes the first fix of each, all in one step; where changes are suggested, they say of what kind they are. */
  const mend = (fixes: readonly OpenFinding[]) => {
    const edits = fixes.map((one) => ({ ...rangeOf(one), text: one.fixes[0]?.text ?? one.text }));
    const [kind, ...others] = new Set(fixes.map((one) => one.kind));
    if (kind && others.length === 0) editor.replaceText(edits, kind);
    else editor.replaceText(edits);
  };

  return {
    board,
    editor,
    current,
    onCurrent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go,
    walk,
    askFixes() {
      const finding = atCaret() ?? (walk(1) ? current() : null);
      if (finding) for (const listener of fixesListeners) listener(finding);
    },
    onFixesAsked(listener) {
      fixesListeners.add(listener);
      return () => fixesListeners.delete(listener);
    },
    askDispute(finding) {
      for (const listener of disputeListeners) listener(finding);
    },
    onDisputeAsked(listener) {
      disputeListeners.add(listener);
      return () => disputeListeners.delete(listener);
    },
    atCaret,
    fix(finding, text) {
      const wasThere = holdsCaret(finding);
      editor.replaceText([{ ...rangeOf(finding), text }], finding.kind);
      options.onTaken([finding]);
      // walking there has selected it: the next letter must not take the place of what was just mended
      if (wasThere) editor.select({ ...rangeOf(finding), offset: finding.offset + text.length, length: 0 });
    },
    async fixAll(findings) {
      await options.keepBefore();
      // while the revision was kept, the person may have mended some or moved the others
      const wanted = new Set(findings.map((one) => one.id));
      const mended = board.open().filter((one) => one.fixes[0] && wanted.has(one.id));
      mend(mended);
      options.onTaken(mended);
    },
    async houseStyle() {
      if (houseFixes(board.open()).length === 0) return [];
      await options.keepBefore();
      // people go on writing while the revision is kept
      const fixes = houseFixes(board.open());
      mended = mendedPlaces(fixes, board.textOf);
      mend(fixes);
      options.onTaken(fixes);
      return houseChanges(fixes);
    },
    hasMended: () => mended.length > 0,
    askMended() {
      for (const listener of mendedListeners) listener(mended);
    },
    onMendedAsked(listener) {
      mendedListeners.add(listener);
      return () => mendedListeners.delete(listener);
    },
    alike(finding) {
      const subject = findingSubject(finding);
      return board.open().filter((one) => findingSubject(one) === subject && one.fixes[0] && finding.fixes[0]);
    },
    async addMarks(where, { onWait, unsure }) {
      if (where === 'story') await options.keepBefore();
      const added = await addMarks({ editor, marker: options.marker, where, onWait });
      if (added) board.add(added.unsure.map((one) => ({ ...one, message: unsure })));
      return added;
    },
    async placeTones(placement, entries) {
      if (toneEdits(editor.texts(), placement, entries).length === 0) return 0;
      await options.keepBefore();
      // people go on writing while the revision is kept
      const edits = toneEdits(editor.texts(), placement, entries);
      editor.replaceText(edits);
      return edits.length;
    },
    dispose() {
      letGo();
      offCaret();
      listeners.clear();
      fixesListeners.clear();
      disputeListeners.clear();
      mendedListeners.clear();
    },
  };
}
