import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button, chooseFile, SegmentedControl, TextArea, TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';
import { PinnedKey, ServerFields } from './server-fields.tsx';
import css from './targets-form.module.css';

/** A private key of a few kilobytes; more is another file. */
const longestKey = 16_000;

export function SftpFields({ config, onChange, secret, onSecret, hasSecret }: FieldsProps<'sftp'>) {
  const { outbox, targetFields: words } = useMessages();
  const { login, hostKey } = config;
  const [key, setKey] = useState({ key: '', passphrase: '' });
  const keyTyped = (change: Partial<typeof key>): void => {
    const next = { ...key, ...change };
    setKey(next);
    onSecret(next.key.trim() === '' ? '' : JSON.stringify(next));
  };
  return (
    <>
      <ServerFields
        config={config}
        onServer={(server) => onChange({ ...config, ...server, hostKey: '' })}
        onChange={(change) => onChange({ ...config, ...change })}
      />
      <div className={css['choice']}>
        <span aria-hidden className={css['label']}>
          {words.login}
        </span>
        <SegmentedControl
          label={words.login}
          value={login}
          segments={(['password', 'key'] as const).map((value) => ({ value, label: words.logins[value] }))}
          onChange={(value) => {
            onSecret('');
            setKey({ key: '', passphrase: '' });
            onChange({ ...config, login: value });
          }}
        />
      </div>
      {login === 'password' ? (
        <TextField
          label={words.password}
          type="password"
          autoComplete="off"
          hint={hasSecret ? outbox.targets.passwordKept : ''}
          value={secret}
          onChange={onSecret}
        />
      ) : (
        <>
          <TextArea
            label={words.key}
            hint={hasSecret ? words.keyKept : words.keyHint}
            rows={3}
            spellCheck="false"
            autoComplete="off"
            value={key.key}
            onChange={(value) => keyTyped({ key: value })}
          />
          <div className={css['pair']}>
            <TextField
              label={words.passphrase}
              type="password"
              autoComplete="off"
              hint={words.passphraseHint}
              value={key.passphrase}
              onChange={(value) => keyTyped({ passphrase: value })}
            />
            <div>
              <Button
                onPress={() =>
                  chooseFile('', (file) => {
                    if (file.size <= longestKey) void file.text().then((text) => keyTyped({ key: text }));
                  })
                }
              >
                {words.chooseKey}
              </Button>
            </div>
          </div>
        </>
      )}
      <PinnedKey fingerprint={hostKey} onUnpin={() => onChange({ ...config, hostKey: '' })} />
    </>
  );
}
