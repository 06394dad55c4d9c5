import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type Completions, completionsFor, NameList } from '../editor/index.ts';
import { ReaderText } from '../ui/index.ts';
import css from './photos.module.css';

type Field = HTMLInputElement | HTMLTextAreaElement;
interface Offer extends Completions {
  readonly field: Field;
}

/** The field is what the list stands around. */
const under: CSSProperties = { top: '100%', left: 0, marginTop: 4, maxWidth: '100%' };

/**
 * Names offered under the field of a form that is being written in, as in the story's text: Tab or Enter takes one, Esc
 * closes. Nothing is offered while an input method composes.
 */
export function NameOffers({
  names,
  children,
}: {
  /** In the order in which they are offered; asked for at every letter. */
  readonly names: () => readonly string[];
  readonly children: ReactNode;
}) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [at, setAt] = useState(0);
  const refused = useRef<number | null>(null);
  const list = useId();
  const look = (field: EventTarget, isComposing: boolean) => {
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const caret = isField ? field.selectionStart : null;
    const isWordEnd = isField && caret !== null && !/^[\p{L}\p{M}\p{N}]/u.test(field.value.slice(caret));
    const found = isWordEnd && !isComposing ? completionsFor(field.value.slice(0, caret), names()) : null;
    if (!found) refused.current = null;
    setAt(0);
    // what Esc closed stays closed for this word
    setOffer(found && isField && refused.current !== found.start ? { ...found, field } : null);
  };
  const take = (name: string | undefined) => {
    setOffer(null);
    if (!offer || name === undefined) return;
    const { field, start, typed } = offer;
    field.setRangeText(name, start, start + typed.length, 'end');
    // as if it were typed: the form takes it from there
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setOffer(null);
  };
  const onKey = (event: KeyboardEvent) => {
    const { shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
    if (!offer || nativeEvent.isComposing || shiftKey || ctrlKey || metaKey || altKey) return;
    const count = offer.names.length;
    const perform = {
      ArrowDown: () => setAt((at + 1) % count),
      ArrowUp: () => setAt((at + count - 1) % count),
      Enter: () => take(offer.names[at]),
      Tab: () => take(offer.names[at]),
      Escape() {
        refused.current = offer.start;
        setOffer(null);
      },
    }[event.key];
    if (!perform) return;
    event.preventDefault();
    event.stopPropagation();
    perform();
  };
  return (
    // the keys are the fields' own, watched on their way
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={css['offering']}
      onInput={(event) => look(event.target, (event.nativeEvent as InputEvent).isComposing === true)}
      onKeyDownCapture={onKey}
      onBlur={() => setOffer(null)}
      onPointerDown={() => setOffer(null)}
    >
      {children}
      {offer && (
        // a press on a name is no press beside the list
        <div onPointerDown={(event) => event.stopPropagation()}>
          <NameList id={list} names={offer.names} chosen={at} onTake={take} style={under} />
          {/* said to who cannot see the list */}
          <div aria-live="polite">
            <ReaderText>{offer.names[at] ?? ''}</ReaderText>
          </div>
        </div>
      )}
    </div>
  );
}
