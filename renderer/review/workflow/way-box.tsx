import { useState } from 'react';
import type { SubmittedFinding } from '../../../shared/api/index.ts';
import { canStep, type Role, roles, type Step } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconApproved, IconAssign, IconOutbox, Select, Tag, TextArea, TextField } from '../../ui/index.ts';
import { usePerson } from './use-person.ts';
import { useSteps } from './use-steps.ts';
import { useWay } from './use-way.ts';
import css from './workflow.module.css';

interface WayBoxProps {
  readonly draft: string;
  /** How many things keep it from going out; null while the story is looked over. */
  readonly blocking: number | null;
  readonly findings: () => readonly SubmittedFinding[];
  /** Rejects when the disk could not take what was typed last. */
  readonly flush: () => Promise<void>;
  readonly onTaken: () => void;
}

const offered: readonly Step[] = ['submit', 'take', 'approve'];
const icons = { submit: IconOutbox, take: IconAssign, approve: IconApproved } as const;

/** The ready list's own step: submit it, take it in hand, or sign it. */
export function WayBox({ draft, blocking, findings, flush, onTaken }: WayBoxProps) {
  const { way: words, app, desk, format } = useMessages();
  const { way, again } = useWay(draft);
  const { person, setPerson } = usePerson();
  const takeStep = useSteps();
  const [isUnnamed] = useState(person.name === '');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [note, setNote] = useState('');
  if (!way) return null;

  const self = { name: person.name || name.trim(), role: role ?? person.role };
  const approval = way.record.findLast((one) => one.step === 'approve');
  const isSigned = way.state === 'approved' && !way.changedSinceApproval;
  const steps = offered.filter(
    (step) =>
      canStep(step, way.state, self.role) &&
      !(step === 'approve' && isSigned) &&
      !(step === 'take' && way.state !== 'submitted'),
  );
  const take = async (step: Step) => {
    if (person.name === '' && self.name !== '') await setPerson(self);
    await flush();
    const done = await takeStep([draft], step, {
      note: note.trim(),
      ...(step === 'submit' && { findings: findings() }),
    });
    again();
    if (done.length > 0) onTaken();
  };
  return (
    <section className={css['box']} aria-label={words.box.title}>
      <h3 className={css['boxTitle']}>
        {words.box.title}
        <Tag>{desk.states[way.state]}</Tag>
      </h3>
      {way.state === 'approved' && approval && (
        <p className={css['soft']}>
          {words.box.approvedBy(approval.author || words.unnamed, format.dateTime(approval.at))}
        </p>
      )}
      {way.state === 'approved' && way.changedSinceApproval && <p className={css['warn']}>{words.box.changed}</p>}
      {isUnnamed && steps.length > 0 && (
        <>
          <TextField label={words.yourName} hint={words.yourNameHint} value={name} onChange={setName} />
          <Select
            label={words.yourRole}
            value={self.role}
            choices={roles.map((value) => ({ value, label: app.roles[value] }))}
            onChange={setRole}
          />
        </>
      )}
      {steps.length === 0 && way.state === 'submitted' && <p className={css['soft']}>{words.box.waits}</p>}
      {steps.includes('submit') && <TextArea label={words.note} rows={2} value={note} onChange={setNote} />}
      {steps.map((step, at) => (
        <Button
          key={step}
          icon={icons[step as keyof typeof icons]}
          kind={at === 0 ? 'primary' : 'plain'}
          isDisabled={step === 'approve' && blocking !== 0}
          onPress={() => void take(step)}
        >
          {step === 'approve' ? (way.state === 'approved' ? words.box.again : words.box.sign) : words.steps[step]}
        </Button>
      ))}
      {steps.includes('approve') && (
        <p className={css['soft']}>
          {blocking !== null && blocking > 0
            ? words.box.shut
            : words.box.signs(self.name || words.unnamed, app.roles[self.role])}
        </p>
      )}
    </section>
  );
}
