import { useEffect, useRef } from 'react';
import type { FindingKind } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import {
  Button,
  Icon,
  type IconComponent,
  IconDone,
  IconFact,
  IconSpelling,
  IconStory,
  IconStyle,
  IconTypography,
} from '../ui/index.ts';
import { CurrentCard, SmallCard } from './finding-card.tsx';
import type { FindingDesk } from './finding-desk.ts';
import css from './findings.module.css';
import { useFindings } from './use-findings.ts';

const icons: Readonly<Record<FindingKind, IconComponent>> = {
  spelling: IconSpelling,
  typography: IconTypography,
  style: IconStyle,
  fact: IconFact,
  structure: IconStory,
};
const kinds = Object.keys(icons) as FindingKind[];

interface FindingCardsProps {
  readonly desk: FindingDesk;
  /** The person walks with keys: the current card takes the focus, so that Enter takes its first fix. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
}

/** The Mo-rát panel: findings by kind, the current one open. */
export function FindingCards({ desk, takesFocus, onFocused }: FindingCardsProps) {
  const { findings: words } = useMessages();
  const { open, current, settled, ignored } = useFindings(desk);
  const currentCard = useRef<HTMLDivElement>(null);
  const shownId = current?.id;

  useEffect(() => {
    if (shownId !== undefined) currentCard.current?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  useEffect(() => {
    if (!takesFocus) return;
    // the editor has taken the focus for its selection and gives it back with the next frame at the latest
    const frame = requestAnimationFrame(() => {
      focusCard(currentCard.current);
      onFocused();
    });
    return () => cancelAnimationFrame(frame);
  }, [takesFocus, onFocused]);

  const walkOn = () => {
    const list = document.activeElement?.closest('[data-findings]');
    // the next card opens where the hands are; with the mouse the caret stays where it was
    queueMicrotask(() => {
      if (!list || !desk.walk(1)) return desk.editor.focus();
      requestAnimationFrame(() => focusCard(currentCard.current));
    });
  };

  // a hint is mended one by one: it is too often right as it stands
  const groups = kinds.flatMap((kind) => {
    const found = open.filter((one) => one.kind === kind);
    return found.length === 0
      ? []
      : [{ kind, found, fixable: found.filter((one) => one.fixes.length > 0 && one.severity !== 'hint') }];
  });
  return (
    <div className={css['list']} data-findings>
      {groups.map(({ kind, found, fixable }) => (
        <section key={kind} aria-label={words.kinds[kind]} className={css['group']}>
          <h3 className={css['heading']}>
            <Icon of={icons[kind]} />
            {words.kinds[kind]}
            {fixable.length > 1 && (
              <button type="button" className={css['all']} onClick={() => void desk.fixAll(fixable)}>
                {words.fixAll(fixable.length)}
              </button>
            )}
          </h3>
          {found.map((finding) =>
            finding.id === current?.id ? (
              <CurrentCard
                key={finding.id}
                ref={currentCard}
                desk={desk}
                finding={finding}
                onDone={walkOn}
                onLeave={() => desk.editor.focus()}
              />
            ) : (
              <SmallCard key={finding.id} desk={desk} finding={finding} />
            ),
          )}
        </section>
      ))}
      {open.length === 0 && (
        <output className={settled ? css['clean'] : css['reading']}>
          {settled && <Icon of={IconDone} />}
          {settled ? words.clean : words.checking}
        </output>
      )}
      {ignored > 0 && (
        <p className={css['ignored']}>
          {words.ignoredCount(ignored)}
          <Button kind="quiet" onPress={() => desk.board.setIgnored([])}>
            {words.showAgain}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The first fix, so that Enter takes it; a card without one takes the focus itself and says why. */
function focusCard(card: HTMLElement | null): void {
  (card?.querySelector<HTMLElement>('[data-fixes] button') ?? card)?.focus({ preventScroll: true });
}
