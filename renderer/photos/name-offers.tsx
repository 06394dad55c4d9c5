import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type Completions, completionsFor } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import css from './name-offers.module.css';

type Field = HTMLInputElement | HTMLTextAreaElement;
interface Offer extends Completions {
  readonly field: Field;
}

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
  const { completion: words } = useMessages().editor;
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
      className={css['around']}
      onInput={(event) => look(event.target, (event.nativeEvent as InputEvent).isComposing === true)}
      onKeyDownCapture={onKey}
      onBlur={() => setOffer(null)}
      onPointerDown={() => setOffer(null)}
    >
      {children}
      {offer && (
        <div className={css['offers']}>
          {/* the focus stays in the field: a list box beside a text box, not a control */}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
          <div id={list} role="listbox" aria-label={words.label} tabIndex={-1}>
            {offer.names.map((name, index) => (
              // its keys are the field's
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={name}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerDown={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(name)}
              >
                {name}
              </div>
            ))}
          </div>
          <div className={css['hint']}>{words.hint}</div>
          {/* said to who cannot see the list */}
          <div className={css['said']} aria-live="polite">
            {offer.names[at]}
          </div>
        </div>
      )}
    </div>
  );
}
