import { type RunningText, textId } from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import { type CheckOptions, type Finding, findingSubject, type StoryCheckChange } from '../../shared/check/index.ts';
import type { StoryChange, StoryEditor } from '../editor/index.ts';
import { carryFinding, wordAround } from './carry.ts';
import type { Checker, RuleBook, ToWorker } from './protocol.ts';

/** A finding where it stands now. `id` stays while it is the same mistake at the same place, however the text moves. */
export interface OpenFinding extends Finding {
  readonly id: number;
}

/**
 * The findings of one story: asks the checker about what changed, carries findings along with the typing until its
 * answer comes, and leaves out what is ignored and the syllable that is being typed.
 */
export interface FindingBoard {
  /** In reading order; the same array while nothing changed. */
  readonly open: () => readonly OpenFinding[];
  /** Everything that stands before the gate: also what was ignored only once, or is being typed. */
  readonly standing: () => readonly OpenFinding[];
  /** Those and what was ignored in the story. */
  readonly all: () => readonly OpenFinding[];
  /** The running text that a finding is in, as it stands. */
  readonly textOf: (finding: Finding) => string;
  /** False until the answer for everything typed so far is there. */
  readonly settled: () => boolean;
  readonly onChange: (listener: (touched: ReadonlySet<string> | 'all') => void) => Dispose;
  /** Puts findings in that no check makes; they go when their words are touched or they are ignored. */
  readonly add: (findings: readonly Finding[]) => void;
  readonly ignoreOnce: (id: number) => void;
  /** The same rule on the same words, in this story from now on; undone by `setIgnored`. */
  readonly ignoreInStory: (id: number) => void;
  readonly ignored: () => readonly string[];
  readonly setIgnored: (subjects: readonly string[]) => void;
  readonly onIgnored: (listener: () => void) => Dispose;
  /** The house's limits or the language of messages have changed: the whole story is judged anew. */
  readonly judgeBy: (check: CheckOptions) => void;
  /** The house's packs of rules are there, or have changed. */
  readonly judgeByStyle: (book: RuleBook) => void;
  readonly dispose: () => void;
}

/**
 * A question leaves this long after the last letter, when the window has a moment, and without one after `idle`. A
 * syllable that was left is judged at once; one that is still being typed has time.
 */
const pauses = { typing: { rest: 120, idle: 400 }, left: { rest: 25, idle: 0 } } as const;

export function createFindingBoard(options: {
  readonly editor: StoryEditor;
  readonly checker: Checker;
  readonly check: CheckOptions;
  readonly ignored: readonly string[];
  /** Is told of a finding that the person did not take. */
  readonly onRefused: (finding: Finding) => void;
}): FindingBoard {
  const { editor, checker } = options;
  const now = new Map<string, string>();
  /** Texts as the last answer's version had them: findings are told for these and carried to `now`. */
  const judged = new Map<string, string>();
  const dirty = new Set<string>();
  let removed: string[] = [];
  let headDirty = true;
  let orderDirty = true;
  let asked: { readonly version: number; readonly texts: readonly RunningText[] } | null = null;
  let version = 0;
  let all: readonly OpenFinding[] = [];
  let shown: readonly OpenFinding[] = [];
  let nextId = 1;
  /** Those of `all` that no check makes. */
  const added = new Set<number>();
  /** The syllable that is being typed: over once the caret has left it, though it may come back to look. */
  let typing: { readonly id: string; readonly start: number; readonly end: number } | null = null;
  let composing = false;
  const once = new Set<number>();
  let subjects = new Set(options.ignored);
  const listeners = new Set<(touched: ReadonlySet<string> | 'all') => void>();
  const ignoredListeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let idle: number | null = null;

  const underCaret = (finding: OpenFinding): boolean => {
    // not judged while it is typed: typing in it takes it away
    if (added.has(finding.id)) return false;
    if (!typing || textId(finding) !== typing.id) return false;
    if (finding.length === 0 || finding.kind === 'structure') return false;
    const isAt = finding.offset <= typing.end && finding.offset + finding.length >= typing.start;
    // a word that is selected (F7 has led there) is looked at, not typed
    return isAt && editor.selected().length === 0;
  };
  const tell = (touched: ReadonlySet<string> | 'all') => {
    shown = all.filter((one) => !once.has(one.id) && !subjects.has(findingSubject(one)) && !underCaret(one));
    for (const listener of listeners) listener(touched);
  };

  function changed(change: StoryChange) {
    composing = change.composing;
    const touched = new Set<string>(change.texts.map(textId));
    for (const block of change.blocks) touched.add(`body:${block._key}`);
    if (change.texts.length > 0) {
      const before = new Map(change.texts.map((text) => [textId(text), now.get(textId(text))]));
      for (const text of change.texts) {
        if (!now.has(textId(text))) orderDirty = true;
        now.set(textId(text), text.text);
        dirty.add(textId(text));
      }
      const caret = editor.caret();
      const id = caret ? textId(caret.place) : '';
      typing = caret && touched.has(id) ? { id, ...wordAround(now.get(id) ?? '', caret.offset) } : null;
      all = all.flatMap((one) => {
        const old = before.get(textId(one));
        const carried = old === undefined ? one : carryFinding(one, old, now.get(textId(one)) ?? '');
        return carried === null ? [] : [carried === one ? one : { ...carried, id: one.id }];
      });
    }
    if (change.removedTexts.length > 0) {
      const gone = new Set(change.removedTexts);
      for (const id of gone) now.delete(id);
      for (const id of gone) dirty.delete(id);
      removed.push(...gone);
      all = all.filter((one) => !gone.has(textId(one)));
    }
    if (change.head) headDirty = true;
    if (change.order || change.removedTexts.length > 0 || change.head?.photos || change.head?.bylines)
      orderDirty = true;
    tell(change.order ? 'all' : touched);
    later();
  }

  /** Puts them among the others in reading order. A check's own finding on the same words says more. */
  function putIn(findings: readonly OpenFinding[]) {
    if (findings.length === 0) return;
    const overlaps = (one: Finding) => (other: Finding) =>
      textId(one) === textId(other) &&
      one.offset < other.offset + other.length &&
      other.offset < one.offset + one.length;
    const free = findings.filter((one) => !all.some(overlaps(one)));
    const rank = new Map(editor.texts().map((text, at) => [textId(text), at]));
    const rankOf = (one: Finding) => rank.get(textId(one)) ?? rank.size;
    all = [...all, ...free].toSorted((a, b) => rankOf(a) - rankOf(b) || a.offset - b.offset);
  }

  function later() {
    if (timer !== null) clearTimeout(timer);
    const { rest, idle: longest } = typing && typing.end > typing.start ? pauses.typing : pauses.left;
    timer = setTimeout(() => {
      timer = null;
      if (longest === 0) return ask();
      idle ??= requestIdleCallback(
        () => {
          idle = null;
          ask();
        },
        { timeout: longest },
      );
    }, rest);
  }
  const nothingToAsk = () => dirty.size === 0 && removed.length === 0 && !headDirty && !orderDirty;

  function ask() {
    if (asked || composing || nothingToAsk()) return;
    const ids = [...dirty];
    const texts = ids.flatMap((id): RunningText[] => {
      const text = now.get(id);
      const [field, ...key] = id.split(':');
      return text === undefined ? [] : [{ field: field as RunningText['field'], key: key.join(':'), text }];
    });
    const change: StoryCheckChange = {
      texts,
      removed,
      ...(headDirty && { head: editor.head() }),
      ...(orderDirty && { order: editor.texts().map(textId) }),
    };
    version += 1;
    asked = { version, texts };
    dirty.clear();
    removed = [];
    headDirty = false;
    orderDirty = false;
    checker.ask({ kind: 'change', version, change });
  }

  checker.onAnswer((answer) => {
    // an answer to no question: the checker knows more now (its language model has come) about the same texts
    if (answer.version !== (asked?.version ?? version)) return;
    for (const text of asked?.texts ?? []) judged.set(textId(text), text.text);
    asked = null;
    const stay = all.filter((one) => added.has(one.id));
    const before = Map.groupBy(all, (one) => `${one.rule}|${textId(one)}|${one.offset}|${one.length}`);
    all = answer.findings.flatMap((found) => {
      const id = textId(found);
      const text = now.get(id);
      if (text === undefined && found.length > 0) return [];
      const carried = carryFinding(found, judged.get(id) ?? text ?? '', text ?? '');
      if (!carried) return [];
      const same = before.get(`${carried.rule}|${id}|${carried.offset}|${carried.length}`)?.[0];
      return [{ ...carried, id: same?.id ?? nextId++ }];
    });
    putIn(stay);
    tell('all');
    if (!nothingToAsk()) later();
  });

  const offChange = editor.onChange(changed);
  const offCaret = editor.onCaret(() => {
    if (!typing) return;
    const hidden = all.some(underCaret);
    const caret = editor.caret();
    if (!caret) return;
    const { id, start, end } = typing;
    if (textId(caret.place) !== id || caret.offset < start || caret.offset > end) typing = null;
    if (hidden !== all.some(underCaret) || shown.length !== all.length) tell(new Set());
  });

  function judgeAnew(by: ToWorker) {
    checker.ask(by);
    for (const id of now.keys()) dirty.add(id);
    headDirty = true;
    orderDirty = true;
    ask();
  }
  const judgeBy = (check: CheckOptions) => {
    // a choice was made, nothing is being typed: a word that is no longer excused shows at the caret too. The house's
    // style is no such choice: it comes when it is read, in mid-word
    typing = null;
    judgeAnew({ kind: 'start', options: check });
  };
  for (const text of editor.texts()) now.set(textId(text), text.text);
  judgeBy(options.check);

  function refused(id: number) {
    const finding = all.find((one) => one.id === id);
    if (finding) options.onRefused(finding);
  }
  function setIgnored(next: readonly string[]) {
    subjects = new Set(next);
    tell(new Set());
    for (const listener of ignoredListeners) listener();
  }

  return {
    open: () => shown,
    standing: () => all.filter((one) => !subjects.has(findingSubject(one))),
    all: () => all,
    textOf: (finding) => now.get(textId(finding)) ?? '',
    settled: () => asked === null && nothingToAsk(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(findings) {
      const own = findings.map((one): OpenFinding => ({ ...one, id: nextId++ }));
      for (const one of own) added.add(one.id);
      putIn(own);
      tell('all');
    },
    ignoreOnce(id) {
      once.add(id);
      refused(id);
      tell(new Set());
    },
    ignoreInStory(id) {
      const finding = all.find((one) => one.id === id);
      if (!finding) return;
      refused(id);
      setIgnored([...subjects, findingSubject(finding)]);
    },
    judgeBy,
    judgeByStyle: (book) => judgeAnew({ kind: 'style', book }),
    ignored: () => [...subjects],
    setIgnored,
    onIgnored(listener) {
      ignoredListeners.add(listener);
      return () => ignoredListeners.delete(listener);
    },
    dispose() {
      offChange();
      offCaret();
      if (timer !== null) clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
      listeners.clear();
      ignoredListeners.clear();
      checker.dispose();
    },
  };
}
