import { isSafeTarget } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, chooseFile, TextArea, TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';
import css from './targets-form.module.css';

/** More is no description of a CMS. */
const longestTemplate = 64_000;

export function HttpFields({ config, onChange, secret, onSecret, hasSecret }: FieldsProps<'http'>) {
  const { outbox, targetFields: words } = useMessages();
  const { address, user, template } = config;
  return (
    <>
      <TextField
        label={outbox.targets.address}
        hint={outbox.targets.addressHint}
        error={address !== '' && !isSafeTarget(address) ? outbox.targets.addressWrong : undefined}
        value={address}
        onChange={(value) => onChange({ ...config, address: value.trim() })}
      />
      <div className={css['pair']}>
        <TextField
          label={outbox.targets.user}
          hint={words.userHint}
          value={user}
          onChange={(value) => onChange({ ...config, user: value })}
          autoComplete="off"
        />
        <TextField
          label={words.secret}
          type="password"
          autoComplete="off"
          hint={hasSecret ? outbox.targets.passwordKept : ''}
          value={secret}
          onChange={onSecret}
        />
      </div>
      <TextArea
        label={words.template}
        hint={words.templateHint}
        rows={8}
        spellCheck="false"
        value={template}
        onChange={(value) => onChange({ ...config, template: value })}
      />
      <div>
        <Button
          onPress={() =>
            chooseFile('.yaml,.yml', (file) => {
              if (file.size <= longestTemplate)
                void file.text().then((text) => onChange({ ...config, template: text }));
            })
          }
        >
          {words.chooseTemplate}
        </Button>
      </div>
    </>
  );
}
