import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  $setState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_SCROLL_INTO_VIEW_TAG,
  SKIP_SELECTION_FOCUS_TAG,
  TextNode,
} from 'lexical';
import { type TextField, textId } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import { $body } from '../convert.ts';
import { $blockKeyOf, $isBody, $isTextBlock, type TextBlockNode } from '../nodes/index.ts';
import { $allTextBlocks, $blockAt, $domPoint, $leavesOf, $placeOf } from '../places.ts';
import { pageRange } from '../page-range.ts';
import { type Drawing, drawingsOf } from './drawing.ts';
import { DRAW_TAG, type Struck, struckState } from './struck-state.ts';
import { $track } from './track-state.ts';
import './suggestions.css';

/** So many authors have a colour of their own. */
const hues = 5;

export interface SuggestionDrawing {
  /** Draws again, or stops drawing (the final view). */
  readonly show: (isShown: boolean) => void;
  readonly dispose: Dispose;
}

/**
 * Draws the suggestions into the page: struck words as pictures in front of the run behind them, what is new as a CSS
 * highlight. Never while something is composed: a run that is split under an input method's hands ends its word.
 * `onDrawn` tells the texts whose runs were cut anew, by textId.
 */
export function drawSuggestions(
  editor: LexicalEditor,
  onDrawn: (texts: ReadonlySet<string>) => void,
): SuggestionDrawing {
  const highlights = new Map<string, Highlight>();
  for (const look of ['inserted', 'changed'])
    for (let hue = 0; hue < hues; hue++) highlights.set(`suggestion-${look}-${hue}`, new Highlight());
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  const authors: string[] = [];
  const hueOf = (author: string): number => {
    if (!authors.includes(author)) authors.push(author);
    return authors.indexOf(author) % hues;
  };
  // where a text was found last: typing in one paragraph does not walk over all of them with each key
  const index = new Map<string, NodeKey>();
  let last = new Map<string, Drawing>();
  let ranges = new Map<string, { readonly range: StaticRange; readonly highlight: Highlight }[]>();
  let isShown = true;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const draw = (dirty: ReadonlySet<string> | 'all') => {
    if (editor.isComposing() || editor.getRootElement() === null) return;
    const wanted = editor.read(() => {
      const track = isShown ? $track() : null;
      return track ? drawingsOf(track) : new Map<string, Drawing>();
    });
    const left = dirty === 'all' ? editor.read($struckTexts) : [];
    const touched = [...new Set([...last.keys(), ...wanted.keys(), ...left])].filter(
      (id) => dirty === 'all' || dirty.has(id) || last.get(id) !== wanted.get(id),
    );
    last = wanted;
    if (touched.length === 0) return;
    const cut = $cutRuns(editor, touched, wanted, index, hueOf);
    editor.read(() => {
      for (const id of touched) {
        const drawing = wanted.get(id) ?? null;
        showBeside(editor, id, drawing, index, hueOf);
        for (const { range, highlight } of ranges.get(id) ?? []) highlight.delete(range);
        const now = drawing ? $rangesOf(editor, id, drawing, highlights, index, hueOf) : [];
        if (now.length > 0) ranges.set(id, now);
        else ranges.delete(id);
      }
    });
    if (cut.size > 0) onDrawn(cut);
  };
  const later = () => {
    if (timer !== null) clearTimeout(timer);
    // the next syllable may begin in the very burst that ended this one
    timer = setTimeout(() => draw('all'));
  };

  const off = mergeRegister(
    editor.registerMutationListener(TextNode, (mutations) => {
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) {
          const dom = mutation === 'destroyed' ? null : editor.getElementByKey(key);
          const node = $getNodeByKey(key);
          if (dom && node) showStruck(dom, $getState(node, struckState));
        }
      });
    }),
    editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves, editorState }) => {
      if (tags.has(DRAW_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      if (last.size === 0 && editorState.read($track) === null) return;
      const dirty = editorState.read(() => {
        const ids = new Set<string>();
        for (const key of dirtyElements.keys()) {
          const node = $getNodeByKey(key);
          const place = node && 'getKind' in node ? $placeOf(node as TextBlockNode) : null;
          if (!place) continue;
          ids.add(textId(place));
          index.set(textId(place), key);
        }
        return ids;
      });
      draw(tags.has(HISTORIC_TAG) ? 'all' : dirty);
    }),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('compositionend', later);
      root?.addEventListener('compositionend', later);
      if (root) later();
    }),
  );
  return {
    show(shown) {
      isShown = shown;
      draw('all');
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      off();
      ranges = new Map();
      for (const name of highlights.keys()) CSS.highlights.delete(name);
    },
  };
}

/** The texts that have struck words in their runs, as an earlier page may have left them. */
const $struckTexts = (): string[] =>
  [...$allTextBlocks()].flatMap((block) => {
    const place = $placeOf(block);
    return place && $leavesOf(block).some(({ node }) => $getState(node, struckState) !== null) ? [textId(place)] : [];
  });

const placeOfId = (id: string): { field: TextField; key: string } => {
  const [field = '', key = ''] = id.split(/:(.*)/s);
  return { field: field as TextField, key };
};

/** Cuts the runs in front of which words are struck, and puts those on them. Answers with the texts that were cut. */
function $cutRuns(
  editor: LexicalEditor,
  ids: readonly string[],
  wanted: ReadonlyMap<string, Drawing>,
  index: ReadonlyMap<string, NodeKey>,
  hueOf: (author: string) => number,
): ReadonlySet<string> {
  const blocks = editor.read(() => {
    const texts = ids.filter((id) => !/^(lead|block):/.test(id));
    if (texts.length > 20) {
      const asked = new Set(texts);
      return [...$allTextBlocks()].flatMap((block) => {
        const place = $placeOf(block);
        const id = place ? textId(place) : '';
        return asked.has(id) ? [{ id, block }] : [];
      });
    }
    return texts.flatMap((id) => {
      const block = $blockAt(placeOfId(id), index);
      return block ? [{ id, block }] : [];
    });
  });
  const wrong = editor.read(() =>
    blocks.filter(({ id, block }) => !$isCut(block, struckAt(wanted.get(id), block.getTextContentSize(), hueOf))),
  );
  if (wrong.length === 0) return new Set();
  editor.update(
    () => {
      for (const { id, block } of wrong)
        $cut(block.getLatest(), struckAt(wanted.get(id), block.getTextContentSize(), hueOf));
    },
    {
      discrete: true,
      skipTransforms: true,
      tag: [DRAW_TAG, HISTORY_MERGE_TAG, SKIP_SELECTION_FOCUS_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
    },
  );
  return new Set(wrong.map((one) => one.id));
}

/** Struck words by offset, those at the text's end left out. */
function struckAt(
  drawing: Drawing | undefined,
  size: number,
  hueOf: (author: string) => number,
): ReadonlyMap<number, Struck> {
  const struck = new Map<number, Struck>();
  for (const { offset, text, author } of drawing?.struck ?? []) {
    if (offset >= size) continue;
    const known = struck.get(offset);
    struck.set(offset, { text: known ? known.text + text : text, hue: hueOf(author) });
  }
  return struck;
}

const isSame = (one: Struck | null, other: Struck | null): boolean =>
  one?.text === other?.text && one?.hue === other?.hue;

function $isCut(block: TextBlockNode, wanted: ReadonlyMap<number, Struck>): boolean {
  let found = 0;
  for (const { node, start } of $leavesOf(block)) {
    if (!$isTextNode(node)) continue;
    const is = $getState(node, struckState);
    const should = wanted.get(start) ?? null;
    if (!isSame(is, should)) return false;
    if (should) found++;
  }
  return found === wanted.size;
}

function $cut(block: TextBlockNode, wanted: ReadonlyMap<number, Struck>): void {
  for (const { node, start } of $leavesOf(block)) {
    if (!$isTextNode(node)) continue;
    const end = start + node.getTextContentSize();
    const cuts = [...wanted.keys()].filter((at) => at > start && at < end).map((at) => at - start);
    let at = start;
    for (const part of cuts.length > 0 ? node.splitText(...cuts.toSorted((one, other) => one - other)) : [node]) {
      const should = wanted.get(at) ?? null;
      if (!isSame($getState(part, struckState), should)) $setState(part, struckState, should);
      at += part.getTextContentSize();
    }
  }
}

function showStruck(dom: HTMLElement, struck: Struck | null): void {
  if (struck) {
    dom.dataset['struck'] = struck.text;
    dom.dataset['hue'] = String(struck.hue);
  } else if ('struck' in dom.dataset) {
    delete dom.dataset['struck'];
    delete dom.dataset['hue'];
  }
}

/** Bars, and words struck behind the last one: on the block's own element, which Lexical leaves alone. */
function showBeside(
  editor: LexicalEditor,
  id: string,
  drawing: Drawing | null,
  index: ReadonlyMap<string, NodeKey>,
  hueOf: (author: string) => number,
): void {
  const { field, key } = placeOfId(id);
  const isBlock = id.startsWith('block:');
  const node = id.startsWith('lead:')
    ? $body()
    : isBlock
      ? $body()
          .getChildren()
          .find((one) => !$isTextBlock(one) && $blockKeyOf(one) === key)
      : $blockAt({ field, key }, index);
  const dom = node && editor.getElementByKey(node.getKey());
  if (!node || !dom) return;
  const size = $isBody(node) || isBlock ? 0 : (node as TextBlockNode).getTextContentSize();
  const behind = (drawing?.struck ?? []).filter((one) => one.offset >= size);
  const set = (name: string, value: string | null) => {
    if (value === null) delete dom.dataset[name];
    else dom.dataset[name] = value;
  };
  const moved = drawing?.moved ?? [];
  set('moved', moved.length > 0 ? moved.map(({ words }) => excerpt(words)).join(' · ') : null);
  const author = behind[0]?.author ?? drawing?.bar?.author ?? moved[0]?.author;
  set('behind', behind.length > 0 ? behind.map((one) => one.text.replace(/^¶ (?=.)/, '\n')).join('') : null);
  set('bar', drawing?.bar?.look ?? null);
  set('hue', author === undefined ? null : String(hueOf(author)));
}

/** So much of what was moved away is told where it stood. */
const excerptLength = 48;
const excerpt = (words: string): string =>
  words === '' ? '' : `: ${words.length > excerptLength ? `${words.slice(0, excerptLength).trimEnd()}…` : words}`;

function $rangesOf(
  editor: LexicalEditor,
  id: string,
  drawing: Drawing,
  highlights: ReadonlyMap<string, Highlight>,
  index: ReadonlyMap<string, NodeKey>,
  hueOf: (author: string) => number,
): { readonly range: StaticRange; readonly highlight: Highlight }[] {
  if (drawing.stretches.length === 0 || /^(lead|block):/.test(id)) return [];
  const block = $blockAt(placeOfId(id), index);
  if (!block) return [];
  return drawing.stretches.flatMap(({ offset, length, look, author }) => {
    const highlight = highlights.get(`suggestion-${look}-${hueOf(author)}`);
    // the run that begins at a place holds it: the words struck before it are no part of the stretch
    const [start, end] = [$domPoint(editor, block, offset), $domPoint(editor, block, offset + length)];
    if (!highlight || !start || !end) return [];
    const range = pageRange(start, end);
    highlight.add(range);
    return [{ range, highlight }];
  });
}
