import { isSafeTarget } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Checkbox, TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';

/** As Ghost shows it: the key's id and its secret. */
const keyShape = /^[0-9a-f]{20,30}:[0-9a-f]{40,}$/i;

export function GhostFields({ config, onChange, secret, onSecret, hasSecret }: FieldsProps<'ghost'>) {
  const { outbox, targetFields } = useMessages();
  const words = outbox.targets;
  const { address, sapoInBody } = config;
  return (
    <>
      <TextField
        label={words.address}
        hint={words.addressHint}
        error={address !== '' && !isSafeTarget(address.trim()) ? words.addressWrong : undefined}
        value={address}
        onChange={(value) => onChange({ ...config, address: value.trim() })}
      />
      <TextField
        label={targetFields.adminKey}
        type="password"
        autoComplete="off"
        hint={hasSecret ? words.passwordKept : targetFields.adminKeyHint}
        error={secret !== '' && !keyShape.test(secret.trim()) ? targetFields.adminKeyWrong : undefined}
        value={secret}
        onChange={(value) => onSecret(value.trim())}
      />
      <Checkbox isSelected={sapoInBody} onChange={(value) => onChange({ ...config, sapoInBody: value })}>
        {words.sapoInBody}
      </Checkbox>
    </>
  );
}
