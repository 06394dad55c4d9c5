import { useMessages } from '../../messages/index.ts';
import type { StoryEditor } from '../../editor/index.ts';
import { SegmentedControl, Tooltip } from '../../ui/index.ts';
import { useSuggestingAuthor } from './use-suggestions.ts';

export const suggestKey = 'Mod+Shift+E';

interface ModeSwitchProps {
  readonly editor: StoryEditor;
  readonly onToggle: () => void;
}

/** Whether changes are made directly or suggested. */
export function ModeSwitch({ editor, onToggle }: ModeSwitchProps) {
  const { suggestions: words } = useMessages();
  const mode = useSuggestingAuthor(editor) === null ? 'direct' : 'suggest';
  return (
    <Tooltip text={words.mode} keyHint={suggestKey}>
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
    </Tooltip>
  );
}
