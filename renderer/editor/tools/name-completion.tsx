import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  PASTE_TAG,
} from 'lexical';
import { type CSSProperties, useCallback, useEffect, useId, useRef, useState } from 'react';
import { afterPaint } from '../after-paint.ts';
import { type Completions, completionsFor } from '../completion/completions.ts';
import { createStoryNames } from '../completion/story-names.ts';
import { measured } from '../page-range.ts';
import { $offsetOf, $placeOf, $textBlockOf } from '../places.ts';
import type { StoryEditor, TextPlace } from '../story-editor.ts';
import { NameList } from './name-list.tsx';

/** Running texts in which names are offered. */
const fields: ReadonlySet<TextPlace['field']> = new Set(['body', 'caption', 'sapo', 'headline', 'subheadline']);

interface Offer extends Completions {
  readonly place: TextPlace;
}

/**
 * Names that stand in the story or in the newsroom's list, offered under the word that is being written: Tab or Enter
 * takes one, Esc closes. Nothing is offered while an input method composes, and nothing in the text moves.
 */
export function NameCompletion({
  editor,
  newsroom,
}: {
  readonly editor: StoryEditor;
  readonly newsroom: readonly string[];
}) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [at, setAt] = useState(0);
  const refused = useRef('');
  const list = useId();
  const { lexical } = editor;
  const given = useRef(newsroom);
  useEffect(() => {
    given.current = newsroom;
  });
  useEffect(() => {
    const names = createStoryNames(editor);
    let isTyping = false;
    let isMoving = true;
    const look = afterPaint(() => {
      const before = lexical.isComposing() ? null : lexical.getEditorState().read($beforeCaret);
      const [wasTyping, wasMoving] = [isTyping, isMoving];
      [isTyping, isMoving] = [false, true];
      if (!wasTyping || before === null) {
        // a drawing of suggestions or findings is no move of the caret
        setOffer((now) => (now && (before === null || wasMoving) && !isAt(now, before) ? null : now));
        return;
      }
      const found = completionsFor(before.text, names.all(given.current));
      if (!found) refused.current = '';
      // what Esc closed stays closed for this word
      const key = found ? `${before.place.field} ${before.place.key} ${found.start}` : '';
      setOffer(found && refused.current !== key ? { ...found, place: before.place } : null);
      setAt(0);
    });
    const off = lexical.registerUpdateListener(({ dirtyLeaves, dirtyElements, tags }) => {
      if (dirtyLeaves.size > 0) isTyping = !tags.has(HISTORIC_TAG) && !tags.has(PASTE_TAG);
      if (dirtyLeaves.size > 0 || dirtyElements.size > 0) isMoving = false;
      look.ask();
    });
    return mergeRegister(off, look.dispose, names.dispose);
  }, [editor, lexical]);

  const take = useCallback(
    (name: string | undefined) => {
      setOffer(null);
      if (!offer || name === undefined) return;
      const { place, start, typed } = offer;
      editor.replaceText([{ ...place, offset: start, length: typed.length, text: name }]);
      editor.select({ ...place, offset: start + name.length, length: 0 });
    },
    [editor, offer],
  );
  const now = Math.min(at, (offer?.names.length ?? 1) - 1);
  useEffect(() => {
    if (!offer) return;
    const key = (handle: () => void) => (event: KeyboardEvent | null) => {
      if (event?.isComposing || event?.shiftKey || event?.ctrlKey || event?.metaKey || event?.altKey) return false;
      event?.preventDefault();
      handle();
      return true;
    };
    const count = offer.names.length;
    return mergeRegister(
      lexical.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        key(() => setAt((now + 1) % count)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(
        KEY_ARROW_UP_COMMAND,
        key(() => setAt((now + count - 1) % count)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(
        KEY_ENTER_COMMAND,
        key(() => take(offer.names[now])),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(
        KEY_TAB_COMMAND,
        key(() => take(offer.names[now])),
        COMMAND_PRIORITY_CRITICAL,
      ),
      lexical.registerCommand(
        KEY_ESCAPE_COMMAND,
        key(() => {
          refused.current = `${offer.place.field} ${offer.place.key} ${offer.start}`;
          setOffer(null);
        }),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [lexical, now, offer, take]);
  const isOffering = offer !== null;
  useEffect(() => {
    const root = lexical.getRootElement();
    if (!root || !isOffering) return;
    root.setAttribute('aria-controls', list);
    root.setAttribute('aria-activedescendant', `${list}-${now}`);
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [isOffering, lexical, list, now]);
  useEffect(() => {
    const close = () => setOffer(null);
    const off = lexical.registerRootListener((root, previous) => {
      previous?.removeEventListener('blur', close);
      root?.addEventListener('blur', close);
    });
    return off;
  }, [lexical]);
  if (!offer) return null;
  return <NameList id={list} names={offer.names} chosen={now} onTake={take} style={placeUnder(editor, offer)} />;
}

interface BeforeCaret {
  readonly place: TextPlace;
  readonly text: string;
}

/** What stands before the caret in its text, if a word ends there. */
function $beforeCaret(): BeforeCaret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = $textBlockOf(selection.anchor.getNode());
  const place = block && $placeOf(block);
  if (!place || !fields.has(place.field)) return null;
  const text = block.getTextContent();
  const offset = $offsetOf(block, selection.anchor);
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset)) ? null : { place, text: text.slice(0, offset) };
}

const isAt = (offer: Offer, before: BeforeCaret | null): boolean =>
  before !== null &&
  before.place.field === offer.place.field &&
  before.place.key === offer.place.key &&
  before.text.length === offer.start + offer.typed.length;

function placeUnder(editor: StoryEditor, { place, start, typed }: Offer): CSSProperties {
  const range = editor.domRange({ ...place, offset: start, length: typed.length });
  const sheet = editor.lexical.getRootElement()?.closest('[data-sheet]');
  if (!range || !sheet) return { display: 'none' };
  const [own, around] = [measured(range).getBoundingClientRect(), sheet.getBoundingClientRect()];
  return { top: own.bottom - around.top + 4, left: own.left - around.left };
}
