import { isHostName, type TargetConfig } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { FormatField } from './format-field.tsx';
import css from './targets-form.module.css';

type ServerConfig = Extract<TargetConfig, { kind: 'sftp' | 'ftp' }>;

interface ServerFieldsProps {
  readonly config: ServerConfig;
  /** Another server or port shows another key: what is pinned is let go with it. */
  readonly onServer: (server: { readonly host: string; readonly port: number }) => void;
  readonly onChange: (change: Partial<Pick<ServerConfig, 'user' | 'path' | 'format'>>) => void;
}

/** What SFTP and FTP have alike. */
export function ServerFields({ config, onServer, onChange }: ServerFieldsProps) {
  const { outbox, targetFields: words } = useMessages();
  const { host, port, user, path, format } = config;
  return (
    <>
      <div className={css['pair']}>
        <TextField
          label={words.host}
          hint={words.hostHint}
          error={host !== '' && !isHostName(host) ? words.hostWrong : undefined}
          value={host}
          onChange={(value) => onServer({ host: value.trim(), port })}
        />
        <TextField
          label={words.port}
          inputMode="numeric"
          value={port === 0 ? '' : String(port)}
          onChange={(value) => onServer({ host, port: Number(value.replaceAll(/\D/g, '').slice(0, 5)) })}
        />
      </div>
      <div className={css['pair']}>
        <TextField
          label={outbox.targets.user}
          value={user}
          onChange={(value) => onChange({ user: value })}
          autoComplete="off"
        />
        <TextField
          label={words.folder}
          hint={words.folderHint}
          value={path}
          onChange={(value) => onChange({ path: value })}
        />
      </div>
      <FormatField value={format} onChange={(value) => onChange({ format: value })} />
    </>
  );
}

/** The key or certificate that a person has taken for the server's, and the way to let it go. */
export function PinnedKey({ fingerprint, onUnpin }: { readonly fingerprint: string; readonly onUnpin: () => void }) {
  const words = useMessages().targetFields;
  if (fingerprint === '') return <p className={css['hint']}>{words.secretSoon}</p>;
  return (
    <div className={css['line']}>
      <span className={css['hint']}>
        {words.pinned} {fingerprint}
      </span>
      <Button kind="quiet" onPress={onUnpin}>
        {words.unpin}
      </Button>
    </div>
  );
}
