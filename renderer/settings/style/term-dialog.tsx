import { type FormEvent, useId, useState } from 'react';
import { CallFailed } from '../../../shared/api/index.ts';
import { type Severity, severities } from '../../../shared/style/index.ts';
import { useClient } from '../../bridge/index.ts';
import { errorWords, failureNotice, useMessages } from '../../messages/index.ts';
import { Button, Dialog, SegmentedControl, TextField, useNotices } from '../../ui/index.ts';
import css from './style.module.css';
import { Trial } from './trial.tsx';

export interface TermDialogProps {
  /** Words out of the story that it begins with. */
  readonly avoid?: string;
  readonly onAdded?: (rule: string) => void;
  readonly onClose: () => void;
}

const actions = ['replace', 'remove', 'tell'] as const;
type Action = (typeof actions)[number];

/** A term into the house's style in ten seconds, tried over the stories first if one likes. */
export function TermDialog({ avoid: first = '', onAdded, onClose }: TermDialogProps) {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const { style: words } = messages;
  const form = useId();
  const [avoid, setAvoid] = useState(first);
  const [prefer, setPrefer] = useState('');
  const [action, setAction] = useState<Action>('replace');
  const [why, setWhy] = useState('');
  const [severity, setSeverity] = useState<Severity>('warning');
  const [error, setError] = useState<{ readonly avoid?: string; readonly prefer?: string }>({});
  const fix = { replace: prefer.trim(), remove: '', tell: null }[action];

  const isWhole = (): boolean => {
    if (action !== 'replace') return avoid.trim() !== '';
    const wrong = prefer.trim() === '' ? words.lacksPrefer : prefer.trim() === avoid.trim() ? words.same : null;
    if (wrong !== null) setError({ prefer: wrong });
    return wrong === null && avoid.trim() !== '';
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole()) return;
    try {
      const { rule } = await client.style.addTerm({ avoid, prefer: fix, why, severity });
      const text = words.added(fix ? `${avoid.trim()} → ${fix}` : avoid.trim());
      const perform = () => void client.style.removeTerm({ rule }).catch(() => undefined);
      notices.show({ id: 'style.added', kind: 'done', text, action: { label: words.undo, perform } });
      onAdded?.(rule);
      onClose();
    } catch (failed) {
      const { what, next } = errorWords(failed, messages);
      if (failed instanceof CallFailed && failed.code === 'style-term-invalid') setError({ avoid: `${what} ${next}` });
      else notices.show({ id: 'style.added', ...failureNotice(failed, messages) });
    }
  };
  // JSON is YAML: what was typed needs no other way of writing it
  const draft = () =>
    isWhole()
      ? {
          yaml: JSON.stringify({
            rules: [{ id: 'thu', kind: 'term', avoid: avoid.trim(), ...(fix !== null && { prefer: fix }), severity }],
          }),
        }
      : null;
  return (
    <Dialog
      isOpen
      title={words.addTitle}
      lead={words.addLead}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" type="submit" form={form} isDisabled={avoid.trim() === ''}>
            {words.add}
          </Button>
        </>
      }
    >
      <div className={css['termBox']}>
        <form id={form} className={css['term']} onSubmit={(event) => void add(event)}>
          <div className={css['pair']}>
            <TextField
              label={words.avoid}
              value={avoid}
              // the dialog was opened to type this
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={first === ''}
              error={error.avoid}
              onChange={(text) => {
                setAvoid(text);
                setError({});
              }}
            />
            <TextField
              label={words.prefer}
              value={action === 'replace' ? prefer : ''}
              isDisabled={action !== 'replace'}
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={first !== ''}
              error={error.prefer}
              onChange={(text) => {
                setPrefer(text);
                setError({});
              }}
            />
          </div>
          <TextField label={words.reason} hint={words.reasonHint} value={why} onChange={setWhy} />
          <div className={css['choices']}>
            <SegmentedControl
              label={words.action}
              value={action}
              segments={actions.map((value) => ({ value, label: words.actions[value] }))}
              onChange={setAction}
            />
            <SegmentedControl
              label={words.severity}
              value={severity}
              segments={severities.map((value) => ({ value, label: words.severities[value] }))}
              onChange={setSeverity}
            />
          </div>
        </form>
        <Trial what={draft} />
      </div>
    </Dialog>
  );
}
