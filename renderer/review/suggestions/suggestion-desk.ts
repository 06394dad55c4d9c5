import type { Suggestion, Verdict } from '../../../shared/review/index.ts';
import type { StoryEditor } from '../../editor/index.ts';

/** What of the suggestions is shown in the list, and decided on at once. */
export interface SuggestionFilter {
  /** Null: of everybody. */
  readonly author: string | null;
  /** A reason (`spelling`), a kind, or null for all. */
  readonly sort: string | null;
}

export const everything: SuggestionFilter = { author: null, sort: null };
/** What a suggestion is sorted by: why it was made, if a check made it, else what it does. */
export const sortOf = (one: Suggestion): string => one.reason ?? one.kind;

export const filtered = (list: readonly Suggestion[], { author, sort }: SuggestionFilter): readonly Suggestion[] =>
  list.filter((one) => (author === null || one.authors.includes(author)) && (sort === null || sortOf(one) === sort));

/** Going through the suggestions of a story and deciding on them. */
export interface SuggestionDesk {
  readonly editor: StoryEditor;
  readonly current: () => string | null;
  readonly setCurrent: (id: string | null) => void;
  readonly onCurrent: (listener: () => void) => () => void;
  /** Goes to the next or the previous one, from the caret; false when there is none. */
  readonly walk: (direction: 1 | -1) => boolean;
  readonly go: (one: Suggestion) => void;
  /** Goes to where a moved block stood. */
  readonly goToOldPlace: (one: Suggestion) => void;
  /** Decides on one and goes on to the next. */
  readonly decide: (one: Suggestion, verdict: Verdict) => void;
  /** Decides on the one that is current, else the one at the caret; false when there is none. */
  readonly decideHere: (verdict: Verdict) => boolean;
  readonly decideAll: (list: readonly Suggestion[], verdict: Verdict) => void;
  /** All of them, in the order in which they are read. */
  readonly ordered: () => readonly Suggestion[];
  /** Those that touch what is selected. */
  readonly inSelection: () => readonly Suggestion[];
}

export function createSuggestionDesk(editor: StoryEditor): SuggestionDesk {
  const { suggesting } = editor;
  let current: string | null = null;
  const listeners = new Set<() => void>();
  const setCurrent = (id: string | null) => {
    if (id === current) return;
    current = id;
    for (const listener of listeners) listener();
  };
  const go = (one: Suggestion) => {
    setCurrent(one.id);
    if (one.place) editor.select({ ...one.place, offset: one.offset, length: one.length });
  };
  const goToOldPlace = (one: Suggestion) => {
    setCurrent(one.id);
    if (one.from) editor.select({ field: 'body', key: one.from, offset: endOf(one.from), length: 0 });
  };
  /** In the order in which they are read. */
  const ordered = (): readonly Suggestion[] => {
    const order = new Map(editor.texts().map((text, at) => [`${text.field}:${text.key}`, at]));
    const at = (one: Suggestion) => (one.place ? (order.get(`${one.place.field}:${one.place.key}`) ?? -1) : -1);
    return suggesting.list().toSorted((one, other) => at(one) - at(other) || one.offset - other.offset);
  };
  const endOf = (key: string): number =>
    editor.texts().find((one) => one.field === 'body' && one.key === key)?.text.length ?? 0;
  const atCaret = (): Suggestion | undefined => {
    const caret = editor.caret();
    if (caret === null) return undefined;
    const { place: at, offset: here } = caret;
    const list = suggesting.list();
    const isIn = ({ place, offset, length }: Suggestion) =>
      place?.field === at.field && place.key === at.key && here >= offset && here <= offset + length;
    // the mark of a move stands behind the text that it stood behind
    const isBehind = ({ from }: Suggestion) => from === at.key && at.field === 'body' && here === endOf(from);
    return list.find(isIn) ?? list.find(isBehind);
  };
  const here = () => suggesting.list().find((one) => one.id === current) ?? atCaret();
  const walk = (direction: 1 | -1): boolean => {
    const list = ordered();
    const from = here();
    const at = from ? list.findIndex((one) => one.id === from.id) : direction === 1 ? -1 : 0;
    const next = list[(at + direction + list.length) % Math.max(1, list.length)];
    if (next) go(next);
    return next !== undefined;
  };
  const decide = (one: Suggestion, verdict: Verdict) => {
    const list = ordered();
    const at = list.findIndex((each) => each.id === one.id);
    const next = list[at + 1] ?? list[at - 1];
    suggesting.resolve(new Set([one.id]), verdict);
    const still = next && suggesting.list().find((each) => each.id === next.id);
    if (still) go(still);
    else setCurrent(null);
  };
  return {
    editor,
    current: () => current,
    setCurrent,
    onCurrent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    walk,
    go,
    goToOldPlace,
    ordered,
    decide,
    decideHere(verdict) {
      const one = here();
      if (one) decide(one, verdict);
      return one !== undefined;
    },
    decideAll(list, verdict) {
      suggesting.resolve(new Set(list.map((one) => one.id)), verdict);
      setCurrent(null);
    },
    inSelection() {
      const ranges = editor.selected();
      return suggesting
        .list()
        .filter(({ place, offset, length }) =>
          ranges.some(
            (range) =>
              place?.field === range.field &&
              place.key === range.key &&
              offset <= range.offset + range.length &&
              offset + length >= range.offset,
          ),
        );
    },
  };
}
