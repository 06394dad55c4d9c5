import { useState } from 'react';
import { isSafeTarget, type Target } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { Button, Checkbox, TextField } from '../../ui/index.ts';
import css from './targets-form.module.css';

interface TargetEditorProps {
  /** Null: a new one. */
  readonly target: Target | null;
  readonly onCheck: (id: string) => void;
  readonly onClose: () => void;
}

/** A target's settings. The password leaves this window once, to the services, and never comes back. */
export function TargetEditor({ target, onCheck, onClose }: TargetEditorProps) {
  const client = useClient();
  const messages = useMessages();
  const words = messages.outbox.targets;
  const [name, setName] = useState(target?.name ?? '');
  const [address, setAddress] = useState(target?.config.address ?? '');
  const [user, setUser] = useState(target?.config.user ?? '');
  const [password, setPassword] = useState('');
  const [sapoInBody, setSapoInBody] = useState(target?.config.sapoInBody ?? true);
  const [leadInBody, setLeadInBody] = useState(target?.config.leadInBody ?? true);
  const [error, setError] = useState<unknown>(null);
  const isSafe = isSafeTarget(address.trim());
  const isWhole = isSafe && user.trim() !== '' && (password !== '' || (target?.hasSecret ?? false));

  const save = async (): Promise<void> => {
    try {
      const { id } = await client.targets.save({
        id: target?.id ?? null,
        name: name.trim() || new URL(address.trim()).host,
        config: { kind: 'wordpress', address: address.trim(), user: user.trim(), sapoInBody, leadInBody },
        secret: password === '' ? null : password,
      });
      setPassword('');
      onClose();
      onCheck(id);
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <div className={css['fields']}>
      <div className={css['pair']}>
        <TextField label={words.name} placeholder={words.namePlaceholder} value={name} onChange={setName} />
        <TextField
          label={words.address}
          hint={words.addressHint}
          error={address !== '' && !isSafe ? words.addressWrong : undefined}
          value={address}
          onChange={setAddress}
        />
      </div>
      <div className={css['pair']}>
        <TextField label={words.user} value={user} onChange={setUser} autoComplete="off" />
        <TextField
          label={words.password}
          type="password"
          autoComplete="off"
          hint={target?.hasSecret ? words.passwordKept : words.passwordHint}
          value={password}
          onChange={setPassword}
        />
      </div>
      <Checkbox isSelected={sapoInBody} onChange={setSapoInBody}>
        {words.sapoInBody}
      </Checkbox>
      <Checkbox isSelected={leadInBody} onChange={setLeadInBody}>
        {words.leadInBody}
      </Checkbox>
      {error !== null && (
        <p className={css['error']} role="alert">
          {errorWords(error, messages).what} {errorWords(error, messages).next}
        </p>
      )}
      <div className={css['steps']}>
        <Button kind="primary" isDisabled={!isWhole} onPress={() => void save()}>
          {words.saveAndCheck}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
