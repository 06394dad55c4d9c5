import { isAbsolutePath } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { TextField } from '../../ui/index.ts';
import type { FieldsProps } from './fields.ts';
import { FormatField } from './format-field.tsx';

export function FolderFields({ config, onChange }: FieldsProps<'folder'>) {
  const words = useMessages().targetFields;
  const { path, format } = config;
  return (
    <>
      <TextField
        label={words.path}
        hint={words.pathHint}
        error={path !== '' && !isAbsolutePath(path) ? words.pathWrong : undefined}
        value={path}
        onChange={(value) => onChange({ ...config, path: value.trim() })}
      />
      <FormatField value={format} onChange={(value) => onChange({ ...config, format: value })} />
    </>
  );
}
