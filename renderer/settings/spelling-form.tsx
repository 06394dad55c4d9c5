import { strictnesses } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { SegmentedControl } from '../ui/index.ts';
import { DictionaryForm } from './dictionary-form.tsx';
import css from './settings.module.css';
import { useChangeSettings, useSettings } from './use-settings.ts';

/** How much of spelling is marked, and what never is. */
export function SpellingForm() {
  const { settings: words } = useMessages();
  const { strictness } = useSettings();
  const change = useChangeSettings();
  return (
    <div className={css['form']}>
      <div className={css['line']}>
        <span>{words.strictness}</span>
        <SegmentedControl
          label={words.strictness}
          value={strictness}
          segments={strictnesses.map((value) => ({ value, label: words.strictnesses[value] }))}
          onChange={(value) => change({ strictness: value })}
        />
      </div>
      <p className={css['hint']}>{words.strictnessHints[strictness]}</p>
      <DictionaryForm />
    </div>
  );
}
