import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { type CSSProperties, useCallback, useEffect, useId, useRef, useState } from 'react';
import { fold } from '../../../shared/language/index.ts';
import { useMessages } from '../../messages/index.ts';
import { $isBody, $isTextBlock, $photoBlocksIn } from '../nodes/index.ts';
import { $gather, $photosAbove } from '../photo-layout.ts';
import { $offsetOf } from '../places.ts';
import { afterPaint } from '../after-paint.ts';
import type { StoryEditor } from '../story-editor.ts';
import { textKinds } from '../text-kinds.ts';
import css from './tools.module.css';

const choices = ['normal', 'h2', 'blockquote', 'bullet', 'number', 'photo', 'gallery', 'photoStory'] as const;
type Choice = (typeof choices)[number];

interface Asked {
  readonly key: string;
  /** What stands behind the `/`. */
  readonly query: string;
  /** So many photos stand right above. */
  readonly photos: number;
}

interface SlashMenuProps {
  readonly editor: StoryEditor;
  readonly onPhoto: () => void;
}

/** `/` at the start of a block: what it shall be. The words typed behind it choose; the text itself is not touched. */
export function SlashMenu({ editor, onPhoto }: SlashMenuProps) {
  const { slash: words } = useMessages().editor;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [at, setAt] = useState(0);
  const refused = useRef('');
  const list = useId();
  const { lexical } = editor;
  useEffect(() => {
    const look = afterPaint(() => {
      const found = lexical.isComposing() ? null : lexical.getEditorState().read($askedFor);
      // what Esc closed stays closed in this block
      const wanted = found?.key === refused.current ? null : found;
      if (!found) refused.current = '';
      setAsked((before) => (before?.key === wanted?.key && before?.query === wanted?.query ? before : wanted));
    });
    return mergeRegister(lexical.registerUpdateListener(look.ask), look.dispose);
  }, [lexical]);
  const query = fold(asked?.query ?? '').trim();
  const gathers = (one: Choice) => one === 'gallery' || one === 'photoStory';
  const shown = choices.filter(
    (one) => fold(words[one]).includes(query) && (!gathers(one) || (asked?.photos ?? 0) > 1),
  );
  const now = Math.min(at, Math.max(0, shown.length - 1));
  const choose = useCallback(
    (choice: Choice) => {
      setAsked(null);
      lexical.update(() => {
        const asking = asked && $getNodeByKey(asked.key);
        if (!$isTextBlock(asking)) return;
        $addUpdateTag(HISTORY_PUSH_TAG);
        asking.clear();
        asking.select();
        if (choice === 'gallery' || choice === 'photoStory') $gather($photosAbove(asking), choice === 'photoStory');
        else if (choice !== 'photo') asking.setKind(textKinds[choice]);
      });
      if (choice === 'photo') onPhoto();
    },
    [asked, lexical, onPhoto],
  );
  useEffect(() => {
    if (!asked) return;
    const key = (handle: () => void) => (event: KeyboardEvent | null) => {
      if (event?.isComposing) return false;
      event?.preventDefault();
      handle();
      return true;
    };
    const take = key(() => {
      const choice = shown[now];
      if (choice) choose(choice);
      else setAsked(null);
    });
    return mergeRegister(
      lexical.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        key(() => setAt((now + 1) % Math.max(1, shown.length))),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(
        KEY_ARROW_UP_COMMAND,
        key(() => setAt((now + shown.length - 1) % Math.max(1, shown.length))),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      lexical.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      lexical.registerCommand(
        KEY_ESCAPE_COMMAND,
        key(() => {
          refused.current = asked.key;
          setAsked(null);
        }),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [asked, choose, lexical, now, shown]);
  const chosen = asked ? shown[now] : undefined;
  useEffect(() => {
    const root = lexical.getRootElement();
    if (!root || chosen === undefined) return;
    root.setAttribute('aria-controls', list);
    root.setAttribute('aria-activedescendant', `${list}-${chosen}`);
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [chosen, lexical, list]);
  if (!asked) return null;
  return (
    <div className={css['slash']} style={placeUnder(lexical.getElementByKey(asked.key))}>
      {/* the focus stays in the text, which names the chosen one: a list box beside a text box, not a control */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={list} role="listbox" aria-label={words.label} tabIndex={-1}>
        {shown.map((one, index) => (
          // its keys are the editor's
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one}
            id={`${list}-${one}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={index === now}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
            onMouseMove={() => setAt(index)}
          >
            {words[one]}
          </div>
        ))}
      </div>
      {shown.length === 0 && <div className={css['nothing']}>{words.nothing}</div>}
    </div>
  );
}

/** The block that holds nothing but `/` and a word or two, with the caret in it. */
function $askedFor(): Asked | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = $isTextBlock(node) ? node : node.getParent();
  if (!$isTextBlock(block) || !$isBody(block.getParent())) return null;
  const text = block.getTextContent();
  if (!/^\/[\p{L} ]{0,16}$/u.test(text) || $offsetOf(block, selection.anchor) === 0) return null;
  return { key: block.getKey(), query: text.slice(1), photos: $photoBlocksIn($photosAbove(block)).length };
}

function placeUnder(block: HTMLElement | null): CSSProperties {
  const sheet = block?.closest('[data-sheet]');
  if (!block || !sheet) return { display: 'none' };
  const [own, around] = [block.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return { top: own.bottom - around.top + 4, left: own.left - around.left };
}
