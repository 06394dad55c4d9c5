import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';

/**
 * Places of the frame that a room fills from inside: `panel` at the right, `status` in the bottom bar.
 * The frame draws <Slot name="panel" />, the room writes <Fill slot="panel">…</Fill> wherever it stands.
 */
export type SlotName = 'panel' | 'status';

interface Slots {
  readonly places: Readonly<Partial<Record<SlotName, HTMLElement | null>>>;
  readonly setPlace: (name: SlotName, element: HTMLElement | null) => void;
  readonly onReveal: (name: SlotName) => void;
}

const SlotsContext = createContext<Slots | null>(null);

interface SlotsProviderProps {
  /** Asked to show a place that may be folded. */
  readonly onReveal: (name: SlotName) => void;
  readonly children: ReactNode;
}

export function SlotsProvider({ onReveal, children }: SlotsProviderProps) {
  const [places, setPlaces] = useState<Slots['places']>({});
  const [setPlace] = useState(() => (name: SlotName, element: HTMLElement | null) => {
    setPlaces((before) => ({ ...before, [name]: element }));
  });
  return <SlotsContext value={{ places, setPlace, onReveal }}>{children}</SlotsContext>;
}

function useSlots(): Slots {
  const slots = use(SlotsContext);
  if (!slots) throw new Error('Impossible state: a slot outside SlotsProvider');
  return slots;
}

/** Unfolds a place of the frame, e.g. before something in it is shown to the person. */
export const useReveal = (): ((slot: SlotName) => void) => useSlots().onReveal;

export function Slot({ name, className }: { readonly name: SlotName; readonly className?: string }) {
  const { setPlace } = useSlots();
  const [ref] = useState(() => (element: HTMLElement | null) => setPlace(name, element));
  return <div ref={ref} className={className} />;
}

/** Shows its children in the frame's place of that name, as long as the frame draws it. */
export function Fill({ slot, children }: { readonly slot: SlotName; readonly children: ReactNode }) {
  const place = useSlots().places[slot];
  return place ? createPortal(children, place) : null;
}
