import { useState } from 'react';
import { offeredSteps, type Step } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import {
  Button,
  type Command,
  type CommandRegistry,
  IconApproved,
  IconAssign,
  type IconComponent,
  IconDown,
  IconHistory,
  IconOutbox,
  IconRestore,
  IconReturned,
  IconSpiked,
  IconWrite,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  useCommands,
} from '../../ui/index.ts';
import { StepDialog } from './step-dialog.tsx';
import { usePerson } from './use-person.ts';
import { useSteps } from './use-steps.ts';
import { useWay } from './use-way.ts';
import { WayRecord } from './way-record.tsx';
import css from './workflow.module.css';

interface WayMenuProps {
  readonly draft: string;
  readonly commands: CommandRegistry;
  /** Puts on disk what was typed last; false if it could not. */
  readonly flush: () => Promise<boolean>;
  /** Opens the ready list, where submitting and approving is done. */
  readonly onReady: () => void;
}

const icons: Readonly<Partial<Record<Step, IconComponent>>> = {
  submit: IconOutbox,
  take: IconAssign,
  return: IconReturned,
  approve: IconApproved,
  correct: IconWrite,
  spike: IconSpiked,
  unspike: IconRestore,
  assign: IconAssign,
};
/** Done with the ready list in sight. */
const readied: readonly Step[] = ['submit', 'approve'];
/** Done at once, nothing to ask. */
const plain: readonly Step[] = ['take', 'unspike'];

/** Where the story stands, and what can be done with it from there. */
export function WayMenu({ draft, commands, flush, onReady }: WayMenuProps) {
  const { way: words, desk } = useMessages();
  const { way, again } = useWay(draft);
  const { person } = usePerson();
  const takeStep = useSteps();
  const [asked, setAsked] = useState<Step | null>(null);
  const [showsRecord, setShowsRecord] = useState(false);
  const offered = way ? offeredSteps(way.state, person.role).filter((step) => step !== 'export') : [];

  const take = async (step: Step, more = {}) => {
    if (!(await flush())) return;
    await takeStep([draft], step, more);
    again();
  };
  const choose = (step: Step) => {
    if (readied.includes(step)) onReady();
    else if (plain.includes(step) && person.name !== '') void take(step);
    else setAsked(step);
  };
  useCommands(commands, [
    ...offered.map(
      (step): Command => ({
        id: `way.${step}`,
        label: words.steps[step],
        group: words.group,
        perform: () => choose(step),
      }),
    ),
    { id: 'way.record', label: words.history, group: words.group, perform: () => setShowsRecord(true) },
  ]);
  if (!way) return null;
  const state = desk.states[way.state];
  return (
    <>
      <Menu
        label={words.group}
        trigger={
          <Button kind="quiet" iconAfter={IconDown} aria-label={words.menu(state)}>
            <span className={css['dot']} data-state={way.state} />
            {state}
          </Button>
        }
      >
        <MenuSection title={way.assignee === '' ? words.group : words.inHandOf(way.assignee)}>
          {offered.map((step) => (
            <MenuItem key={step} icon={icons[step] ?? IconWrite} onAction={() => choose(step)}>
              {words.steps[step]}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem icon={IconHistory} onAction={() => setShowsRecord(true)}>
          {words.history}
        </MenuItem>
      </Menu>
      {asked && (
        <StepDialog
          step={asked}
          count={1}
          onClose={() => setAsked(null)}
          onTake={(more) => {
            void take(asked, more);
          }}
        />
      )}
      {showsRecord && <WayRecord record={way.record} onClose={() => setShowsRecord(false)} />}
    </>
  );
}
