import { ftpSecurities, targetConfig } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { SegmentedControl, TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';
import { PinnedKey, ServerFields } from './server-fields.tsx';
import css from './targets-form.module.css';

const usualPorts = { explicit: 21, implicit: 990, none: 21 } as const;

export function FtpFields({ config, onChange, secret, onSecret, hasSecret }: FieldsProps<'ftp'>) {
  const { outbox, targetFields: words } = useMessages();
  const { security, certificate, host, port } = config;
  const isBare = security === 'none';
  const isRefused = isBare && host !== '' && !targetConfig.safeParse({ ...config, user: 'x' }).success;
  return (
    <>
      <ServerFields
        config={config}
        onServer={(server) => onChange({ ...config, ...server, certificate: '' })}
        onChange={(change) => onChange({ ...config, ...change })}
      />
      <div className={css['choice']}>
        <span aria-hidden className={css['label']}>
          {words.security}
        </span>
        <SegmentedControl
          label={words.security}
          value={security}
          segments={ftpSecurities.map((value) => ({ value, label: words.securities[value] }))}
          onChange={(value) =>
            onChange({
              ...config,
              security: value,
              port: port === usualPorts[security] ? usualPorts[value] : port,
            })
          }
        />
        {isRefused && (
          <span className={css['error']} role="alert">
            {words.securityWrong}
          </span>
        )}
      </div>
      <TextField
        label={words.password}
        type="password"
        autoComplete="off"
        hint={hasSecret ? outbox.targets.passwordKept : ''}
        value={secret}
        onChange={onSecret}
      />
      {certificate !== '' && (
        <PinnedKey fingerprint={certificate} onUnpin={() => onChange({ ...config, certificate: '' })} />
      )}
    </>
  );
}
