import type { StoryEditor } from '../../editor/index.ts';
import { useMessages } from '../../messages/index.ts';
import { SegmentedControl } from '../../ui/index.ts';
import { useSuggestingAuthor } from './use-suggestions.ts';

interface ModeSwitchProps {
  readonly editor: StoryEditor;
  readonly onToggle: () => void;
}

/** Whether changes are made directly or suggested. */
export function ModeSwitch({ editor, onToggle }: ModeSwitchProps) {
  const { suggestions: words } = useMessages();
  const mode = useSuggestingAuthor(editor) === null ? 'direct' : 'suggest';
  return (
    <SegmentedControl<'direct' | 'suggest'>
      label={words.mode}
      value={mode}
      segments={[
        { value: 'direct', label: words.direct },
        { value: 'suggest', label: words.suggest, isSuggesting: true },
      ]}
      onChange={(value) => {
        if (value !== mode) onToggle();
      }}
    />
  );
}
