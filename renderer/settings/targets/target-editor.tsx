import { useState } from 'react';
import {
  needsSecret,
  type Target,
  type TargetConfig,
  targetConfig,
  type TargetKind,
  targetKinds,
} from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { Button, Select, TextField } from '../../ui/index.ts';
import { emptyConfig, usualName } from './empty-config.ts';
import type { FieldsProps } from './fields.ts';
import { FolderFields } from './folder-fields.tsx';
import { FtpFields } from './ftp-fields.tsx';
import { HttpFields } from './http-fields.tsx';
import { SftpFields } from './sftp-fields.tsx';
import { GhostFields } from './ghost-fields.tsx';
import css from './targets-form.module.css';
import { WordPressFields } from './wordpress-fields.tsx';

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
  const { targetFields } = messages;
  const [name, setName] = useState(target?.name ?? '');
  const [config, setConfig] = useState<TargetConfig>(target?.config ?? emptyConfig('wordpress'));
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<unknown>(null);
  const parsed = targetConfig.safeParse(config);
  const isWhole = parsed.success && (!needsSecret(config) || secret !== '' || (target?.hasSecret ?? false));

  const save = async (): Promise<void> => {
    try {
      const { id } = await client.targets.save({
        id: target?.id ?? null,
        name: (name.trim() || usualName(config)).slice(0, 120),
        config,
        secret: secret === '' ? null : secret,
      });
      setSecret('');
      onClose();
      onCheck(id);
    } catch (failed) {
      setError(failed);
    }
  };
  const fields = { onChange: setConfig, secret, onSecret: setSecret, hasSecret: target?.hasSecret ?? false };
  return (
    <div className={css['fields']}>
      <div className={css['pair']}>
        {target === null ? (
          <Select<TargetKind>
            label={targetFields.kind}
            value={config.kind}
            choices={targetKinds.map((value) => ({ value, label: targetFields.kinds[value] }))}
            onChange={(kind) => {
              setSecret('');
              setConfig(emptyConfig(kind));
            }}
          />
        ) : null}
        <TextField label={words.name} placeholder={words.namePlaceholder} value={name} onChange={setName} />
      </div>
      <p className={css['hint']}>{targetFields.kindHints[config.kind]}</p>
      <KindFields key={config.kind} config={config} {...fields} />
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

/** One entry for each kind of target. */
function KindFields({ config, ...rest }: Omit<FieldsProps<TargetKind>, 'config'> & { readonly config: TargetConfig }) {
  switch (config.kind) {
    case 'wordpress':
      return <WordPressFields config={config} {...rest} />;
    case 'ghost':
      return <GhostFields config={config} {...rest} />;
    case 'folder':
      return <FolderFields config={config} {...rest} />;
    case 'sftp':
      return <SftpFields config={config} {...rest} />;
    case 'ftp':
      return <FtpFields config={config} {...rest} />;
    case 'http':
      return <HttpFields config={config} {...rest} />;
  }
}
