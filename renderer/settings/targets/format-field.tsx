import { type FileFormat, fileFormats } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { SegmentedControl } from '../../ui/index.ts';
import css from './targets-form.module.css';

interface FormatFieldProps {
  readonly value: FileFormat;
  readonly onChange: (format: FileFormat) => void;
}

/** What a story is left as where files are taken. */
export function FormatField({ value, onChange }: FormatFieldProps) {
  const words = useMessages().targetFields;
  return (
    <div className={css['choice']}>
      <span aria-hidden className={css['label']}>
        {words.format}
      </span>
      <SegmentedControl
        label={words.format}
        value={value}
        segments={fileFormats.map((one) => ({ value: one, label: words.formats[one] }))}
        onChange={onChange}
      />
      <span className={css['hint']}>{words.formatHints[value]}</span>
    </div>
  );
}
