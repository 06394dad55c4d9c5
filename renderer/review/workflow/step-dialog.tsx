import { useState } from 'react';
import { needsNote, type Role, roles, type Step } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, ComboBox, Dialog, Select, TextArea, TextField } from '../../ui/index.ts';
import type { StepMore } from './use-steps.ts';
import { usePeople, usePerson } from './use-person.ts';
import css from './workflow.module.css';

interface StepDialogProps {
  readonly step: Step;
  readonly count: number;
  readonly onTake: (more: StepMore) => void;
  readonly onClose: () => void;
}

/** Asks what a step needs: a note, who gets the story, and once who the person is. */
export function StepDialog({ step, count, onTake, onClose }: StepDialogProps) {
  const { way, app } = useMessages();
  const { person, setPerson } = usePerson();
  const people = usePeople();
  const [isUnnamed] = useState(person.name === '');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(person.role);
  const [note, setNote] = useState('');
  const [assignee, setAssignee] = useState('');
  const [lacks, setLacks] = useState(false);
  const needs = needsNote(step);

  const take = async () => {
    if (needs && note.trim() === '') {
      setLacks(true);
      return;
    }
    if (isUnnamed && name.trim() !== '') await setPerson({ name: name.trim(), role });
    onTake({ note: note.trim(), ...(step === 'assign' && { assignee: assignee.trim() }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={way.titles[step](count)}
      lead={way.leads[step]}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {way.cancel}
          </Button>
          <Button kind="primary" onPress={() => void take()}>
            {way.steps[step].replace('…', '')}
          </Button>
        </>
      }
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        {isUnnamed && (
          <div className={css['who']}>
            <TextField label={way.yourName} hint={way.yourNameHint} value={name} onChange={setName} />
            <Select
              label={way.yourRole}
              value={role}
              choices={roles.map((value) => ({ value, label: app.roles[value] }))}
              onChange={setRole}
            />
          </div>
        )}
        {step === 'assign' && (
          <ComboBox
            label={way.assignee}
            hint={way.assigneeHint}
            value={assignee}
            choices={people}
            onChange={setAssignee}
          />
        )}
        <TextArea
          label={way.note}
          hint={needs ? way.noteHint.return : way.noteHint.other}
          rows={needs ? 5 : 3}
          value={note}
          onChange={(text) => {
            setNote(text);
            setLacks(false);
          }}
          error={lacks ? way.noteMissing : undefined}
          // the words are what the dialog was opened for
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={needs && !isUnnamed}
        />
      </form>
    </Dialog>
  );
}
