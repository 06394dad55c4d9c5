import { type Ref, useId } from 'react';
import { ruleInfo } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { classes, Kbd, useKeyNow, withBlanks } from '../ui/index.ts';
import type { OpenFinding } from './board.ts';
import { excerptOf } from './excerpt.ts';
import type { FindingDesk } from './finding-desk.ts';
import { FixButtons } from './fix-buttons.tsx';
import css from './findings.module.css';

/** The finding's words as they stand in the text, with the same underline. */
function Words({ desk, finding, room }: { desk: FindingDesk; finding: OpenFinding; room: number }) {
  const { findings: words, editor } = useMessages();
  const text = desk.board.textOf(finding);
  if (finding.length === 0)
    return (
      <span>
        {editor.fields[finding.field]} {text.trim() === '' && <span className={css['faint']}>{words.emptyField}</span>}
      </span>
    );
  const { before, found, after } = excerptOf(finding, text, room);
  return (
    <>
      {before}
      <mark className={css['found']}>{withBlanks(found)}</mark>
      {after}
    </>
  );
}

interface CardProps {
  readonly desk: FindingDesk;
  readonly finding: OpenFinding;
}

const lineClass = (finding: OpenFinding) => (finding.severity === 'hint' ? css['hint'] : css[finding.kind]);

/** A finding that is not the current one: what and, in short, how. */
export function SmallCard({ desk, finding }: CardProps) {
  const fix = finding.fixes[0];
  const { findings: words } = useMessages();
  return (
    <button type="button" className={classes(css['card'], lineClass(finding))} onClick={() => desk.go(finding)}>
      <span className={css['context']}>
        <Words desk={desk} finding={finding} room={18} />
        {fix && ` →\u00a0${fix.text === '' ? words.remove.toLocaleLowerCase('vi') : withBlanks(fix.text)}`}
      </span>
      {(!fix || finding.kind === 'fact') && <span className={css['small']}>{finding.message}</span>}
    </button>
  );
}

interface CurrentCardProps extends CardProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly onDone: () => void;
  /** Escape. */
  readonly onLeave: () => void;
}

/** The finding that the person is at: why, from which rule, and every way to mend or to ignore it. */
export function CurrentCard({ desk, finding, ref, onDone, onLeave }: CurrentCardProps) {
  const { findings: words, language } = useMessages();
  const nextKey = useKeyNow('F7');
  const why = useId();
  const alike = desk.alike(finding);
  const rule = ruleInfo(finding.rule);
  return (
    // the keys of the card are those of its buttons; Escape only leaves
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={ref}
      // a group of buttons is no group of form fields
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      tabIndex={-1}
      aria-labelledby={why}
      className={classes(css['card'], css['current'], lineClass(finding))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <div className={css['context']}>
        <Words desk={desk} finding={finding} room={30} />
      </div>
      <p id={why} className={css['why']}>
        {finding.message}
      </p>
      <FixButtons desk={desk} finding={finding} onDone={onDone} />
      {alike.length > 1 && (
        <button type="button" className={css['all']} onClick={() => void desk.fixAll(alike)}>
          {words.fixSame(alike.length)}
        </button>
      )}
      <div className={css['source']}>
        <span title={finding.source}>
          {[words.severities[finding.severity], rule?.name[language]].filter(Boolean).join(' · ')}
        </span>
        <span className={css['next']}>
          {nextKey !== undefined && <Kbd of={nextKey} />} {words.next}
        </span>
      </div>
      {finding.source !== '' && <p className={css['origin']}>{finding.source}</p>}
    </div>
  );
}
