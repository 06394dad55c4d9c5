import { isSafeTarget } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Checkbox, TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';
import css from './targets-form.module.css';

export function WordPressFields({ config, onChange, secret, onSecret, hasSecret }: FieldsProps<'wordpress'>) {
  const words = useMessages().outbox.targets;
  const { address, user, sapoInBody, leadInBody } = config;
  return (
    <>
      <TextField
        label={words.address}
        hint={words.addressHint}
        error={address !== '' && !isSafeTarget(address.trim()) ? words.addressWrong : undefined}
        value={address}
        onChange={(value) => onChange({ ...config, address: value.trim() })}
      />
      <div className={css['pair']}>
        <TextField
          label={words.user}
          value={user}
          onChange={(value) => onChange({ ...config, user: value })}
          autoComplete="off"
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="off"
          hint={hasSecret ? words.passwordKept : words.passwordHint}
          value={secret}
          onChange={onSecret}
        />
      </div>
      <Checkbox isSelected={sapoInBody} onChange={(value) => onChange({ ...config, sapoInBody: value })}>
        {words.sapoInBody}
      </Checkbox>
      <Checkbox isSelected={leadInBody} onChange={(value) => onChange({ ...config, leadInBody: value })}>
        {words.leadInBody}
      </Checkbox>
    </>
  );
}
