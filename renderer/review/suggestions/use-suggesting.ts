import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StoryEditor } from '../../editor/index.ts';
import { useMessages } from '../../messages/index.ts';
import { type CommandRegistry, useNotices } from '../../ui/index.ts';
import { createSuggestionDesk, type SuggestionDesk } from './suggestion-desk.ts';
import type { SuggestionView } from './suggestions-panel.tsx';
import { useSuggestionCommands } from './use-suggestion-commands.ts';

interface SuggestingOptions {
  readonly editor: StoryEditor;
  readonly commands: CommandRegistry;
  /** The person's name from the settings; may be empty. */
  readonly person: string;
  readonly onShow: () => void;
}

/** Where this machine remembers the mode. */
const modeKey = 'morat.mode';

/** Suggesting in the open story: the mode, the view, the desk that goes through the suggestions, and its commands. */
export function useSuggesting({ editor, commands, person, onShow }: SuggestingOptions): {
  readonly desk: SuggestionDesk;
  readonly view: SuggestionView;
  readonly setView: (view: SuggestionView) => void;
  readonly toggle: () => void;
} {
  const { suggestions: words } = useMessages();
  const notices = useNotices();
  const desk = useMemo(() => createSuggestionDesk(editor), [editor]);
  const [view, setView] = useState<SuggestionView>('marks');
  const name = person === '' ? words.nobody : person;
  // another name from now on; what was suggested keeps the name it was suggested under
  useEffect(() => {
    if (editor.suggesting.author() !== null) editor.suggesting.setAuthor(name);
  }, [editor, name]);
  // who suggests in one story goes on suggesting in the next
  useEffect(() => {
    if (localStorage.getItem(modeKey) === 'suggest') editor.suggesting.setAuthor(name);
    // the name that comes later is told above
    // eslint-disable-next-line react/exhaustive-deps
  }, [editor]);
  const toggle = useCallback(() => {
    const isOn = editor.suggesting.author() !== null;
    editor.suggesting.setAuthor(isOn ? null : name);
    localStorage.setItem(modeKey, isOn ? 'direct' : 'suggest');
    if (!isOn) setView((before) => (before === 'original' ? 'marks' : before));
    notices.show({ id: 'suggest.mode', kind: 'info', text: isOn ? words.off : words.on(name) });
  }, [editor, name, notices, words]);
  useSuggestionCommands({ commands, desk, onToggle: toggle, onView: setView, onShow });
  return { desk, view, setView, toggle };
}
