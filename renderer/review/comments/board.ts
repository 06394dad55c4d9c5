import { type Comment, type CommentAnchor, textId } from '../../../shared/article/index.ts';
import { type Dispose, disposeAll, newId } from '../../../shared/base/index.ts';
import type { StoryEditor } from '../../editor/index.ts';
import { carryComment, isLost } from './carry.ts';

export interface NewComment {
  readonly anchor: CommentAnchor | null;
  readonly quotation: string;
  readonly text: string;
  readonly question: boolean;
}

/** The comments of the open story, carried along by its edits. They are no words of it: undo leaves them alone. */
export interface CommentBoard {
  readonly editor: StoryEditor;
  /** In the order in which they were made. */
  readonly all: () => readonly Comment[];
  readonly onChange: (listener: () => void) => Dispose;
  readonly current: () => Comment | null;
  readonly onCurrent: (listener: () => void) => Dispose;
  /** What a comment is being written about, to be shown while the focus is away from the text. */
  readonly target: () => CommentAnchor | null;
  readonly setTarget: (anchor: CommentAnchor | null) => void;
  readonly add: (comment: NewComment, author: string) => void;
  readonly reply: (key: string, text: string, author: string) => void;
  readonly setResolved: (key: string, resolved: boolean, author: string) => void;
  /** Makes it the current one and shows its words; the caret goes there. */
  readonly go: (comment: Comment) => void;
  /** The next or previous open one in reading order, around the end. */
  readonly walk: (direction: 1 | -1) => Comment | null;
  /** The open ones in reading order, those about the whole story and those whose words are gone at the end. */
  readonly inOrder: () => readonly Comment[];
  readonly dispose: () => void;
}

export function createCommentBoard(options: {
  readonly editor: StoryEditor;
  readonly comments: readonly Comment[];
  /** Puts them on disk with the words of the same moment. */
  readonly save: (comments: readonly Comment[]) => void;
}): CommentBoard {
  const { editor, save } = options;
  let all = options.comments;
  let currentKey: string | null = null;
  let target: CommentAnchor | null = null;
  const texts = new Map(editor.texts().map((one) => [textId(one), one.text]));
  const listeners = new Set<() => void>();
  const currentListeners = new Set<() => void>();

  const put = (next: readonly Comment[]) => {
    all = next;
    save(all);
    for (const listener of listeners) listener();
  };
  const change = (key: string, to: (comment: Comment) => Comment) =>
    put(all.map((one) => (one._key === key ? to(one) : one)));
  const current = () => all.find((one) => one._key === currentKey) ?? null;
  const setCurrent = (key: string | null) => {
    if (key === currentKey) return;
    currentKey = key;
    for (const listener of currentListeners) listener();
  };
  const remark = (text: string, author: string) => ({
    _key: newId(),
    author,
    at: new Date().toISOString(),
    text: text.normalize('NFC'),
  });

  const offChange = editor.onChange(({ texts: changed, removedTexts }) => {
    if (changed.length === 0 && removedTexts.length === 0) return;
    const now = new Map(changed.map((one) => [textId(one), one.text]));
    const before = (id: string) => texts.get(id) ?? '';
    const next = all.map((one) => carryComment(one, { now, removed: removedTexts, before }));
    for (const [id, text] of now) texts.set(id, text);
    for (const id of removedTexts) if (!now.has(id)) texts.delete(id);
    if (next.some((one, at) => one !== all[at])) put(next);
  });
  const atCaret = () => {
    const caret = editor.caret();
    if (!caret) return null;
    const id = textId(caret.place);
    return (
      all.find(
        ({ anchor, resolved }) =>
          anchor !== null &&
          !resolved &&
          anchor.length > 0 &&
          textId(anchor) === id &&
          anchor.offset <= caret.offset &&
          caret.offset <= anchor.offset + anchor.length,
      ) ?? null
    );
  };
  const offCaret = editor.onCaret(() => {
    const here = atCaret();
    if (here) setCurrent(here._key);
  });

  const inOrder = () => {
    const order = new Map(editor.texts().map((one, at) => [textId(one), at]));
    const rank = (one: Comment): number =>
      one.anchor === null || isLost(one) ? Number.POSITIVE_INFINITY : (order.get(textId(one.anchor)) ?? order.size);
    return all
      .filter((one) => !one.resolved)
      .toSorted((a, b) => {
        const [first, second] = [rank(a), rank(b)];
        if (first !== second) return first < second ? -1 : 1;
        return (a.anchor?.offset ?? 0) - (b.anchor?.offset ?? 0);
      });
  };
  const go = (comment: Comment) => {
    setCurrent(comment._key);
    if (comment.anchor !== null) editor.select(comment.anchor);
  };

  return {
    editor,
    all: () => all,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current,
    onCurrent(listener) {
      currentListeners.add(listener);
      return () => currentListeners.delete(listener);
    },
    target: () => target,
    setTarget(anchor) {
      target = anchor;
      for (const listener of currentListeners) listener();
    },
    add({ text, ...about }, author) {
      const made: Comment = { ...remark(text, author), ...about, resolved: false, resolvedBy: '', replies: [] };
      put([...all, made]);
      setCurrent(made._key);
    },
    reply: (key, text, author) => change(key, (one) => ({ ...one, replies: [...one.replies, remark(text, author)] })),
    setResolved: (key, resolved, author) =>
      change(key, (one) => ({ ...one, resolved, resolvedBy: resolved ? author : '' })),
    go,
    walk(direction) {
      const open = inOrder();
      const at = open.findIndex((one) => one._key === currentKey);
      const next = open[at === -1 && direction === -1 ? open.length - 1 : (at + direction + open.length) % open.length];
      if (next) go(next);
      return next ?? null;
    },
    inOrder,
    dispose() {
      disposeAll(offChange, offCaret)();
      listeners.clear();
      currentListeners.clear();
    },
  };
}
