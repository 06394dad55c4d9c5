import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { measured } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import type { OpenFinding } from './board.ts';
import { type FindingDesk, rangeOf } from './finding-desk.ts';
import { FixButtons } from './fix-buttons.tsx';
import css from './findings.module.css';
import { useFindings } from './use-findings.ts';

/** How long the pointer rests on an underline before its card opens, or off both before it closes. */
const restMs = 300;

/** The cards that open in the text: by key at the caret, with the focus; by the pointer, without. */
export function FindingPopovers({ desk }: { readonly desk: FindingDesk }) {
  const { open } = useFindings(desk);
  const [keyed, setKeyed] = useState<number | null>(null);
  const hovered = useHovered(desk, keyed !== null);
  useEffect(() => desk.onFixesAsked((finding) => setKeyed(finding.id)), [desk]);

  const finding = open.find((one) => one.id === (keyed ?? hovered.id));
  if (!finding) return null;
  const byKey = keyed !== null;
  return createPortal(
    <FixPopover
      key={finding.id}
      desk={desk}
      finding={finding}
      byKey={byKey}
      onClose={() => {
        setKeyed(null);
        hovered.close();
        if (byKey) desk.editor.focus();
      }}
    />,
    document.body,
  );
}

interface FixPopoverProps {
  readonly desk: FindingDesk;
  readonly finding: OpenFinding;
  readonly byKey: boolean;
  readonly onClose: () => void;
}

function FixPopover({ desk, finding, byKey, onClose }: FixPopoverProps) {
  const { findings: words } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const range = desk.editor.domRange(rangeOf(finding));
    const size = box.current?.getBoundingClientRect();
    if (!range || !size) return;
    const rect = measured(range).getBoundingClientRect();
    const below = rect.bottom + 8 + size.height < window.innerHeight - 28;
    setAt({
      left: Math.max(8, Math.min(rect.left, window.innerWidth - size.width - 8)),
      top: below ? rect.bottom + 8 : rect.top - size.height - 8,
    });
  }, [desk, finding]);
  useEffect(() => {
    if (byKey && at) box.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [byKey, at]);

  const step = (direction: 1 | -1) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(now + direction + buttons.length) % buttons.length]?.focus();
  };
  return (
    // arrows walk its buttons, as in a menu
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      role={byKey ? 'dialog' : 'group'}
      tabIndex={-1}
      aria-label={`${words.fixes}: ${finding.message}`}
      className={css['pop']}
      data-react-aria-top-layer
      style={at ?? { left: 0, top: 0, visibility: 'hidden' }}
      // the pointer has come over to the card: it stays
      onPointerMove={(event) => event.stopPropagation()}
      onBlur={(event) => {
        const to = event.relatedTarget as Element | null;
        // its own menu of ways to ignore is drawn elsewhere
        if (byKey && to && !box.current?.contains(to) && !to.closest('[role=menu], [role=dialog]')) onClose();
      }}
      onKeyDown={(event) => {
        const step1 = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (event.key === 'Escape' || event.key === 'Tab') onClose();
        else if (step1 === 1 || step1 === -1) step(step1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className={css['why']}>{finding.message}</p>
      <FixButtons desk={desk} finding={finding} onDone={onClose} />
    </div>
  );
}

/** The finding under the pointer, looked for when it rests: a moving pointer costs nothing. */
function useHovered(desk: FindingDesk, off: boolean) {
  const [id, setId] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => {
    if (timer.current) clearTimeout(timer.current);
  };

  useEffect(() => {
    if (off) return;
    const move = (event: PointerEvent) => {
      stop();
      const inText = desk.editor.lexical.getRootElement()?.contains(event.target as Node) === true;
      timer.current = setTimeout(
        () => setId(inText && event.buttons === 0 ? (findingAt(desk, event)?.id ?? null) : null),
        restMs,
      );
    };
    const key = () => {
      stop();
      setId(null);
    };
    document.body.addEventListener('pointermove', move, { passive: true });
    document.body.addEventListener('keydown', key, { passive: true });
    return () => {
      stop();
      document.body.removeEventListener('pointermove', move);
      document.body.removeEventListener('keydown', key);
    };
  }, [desk, off]);

  return { id: off ? null : id, close: () => setId(null) };
}

function findingAt(desk: FindingDesk, point: { clientX: number; clientY: number }): OpenFinding | null {
  const caret = document.caretPositionFromPoint(point.clientX, point.clientY);
  if (!caret) return null;
  return (
    desk.board.open().find((one) => {
      if (one.length === 0) return false;
      const range = desk.editor.domRange(rangeOf(one));
      if (!range) return false;
      const there = measured(range);
      return there.isPointInRange(caret.offsetNode, caret.offset) && hits(there, point);
    }) ?? null
  );
}

/** The caret nearest to a point may be far from it, e.g. in the margin of a line. */
const hits = (range: Range, { clientX, clientY }: { clientX: number; clientY: number }): boolean =>
  [...range.getClientRects()].some(
    (rect) => clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom + 4,
  );
