import type { Verdict } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { type CommandRegistry, useCommands } from '../../ui/index.ts';
import type { SuggestionDesk } from './suggestion-desk.ts';
import type { SuggestionView } from './suggestions-panel.tsx';

interface SuggestionCommands {
  readonly commands: CommandRegistry;
  readonly desk: SuggestionDesk;
  readonly onToggle: () => void;
  readonly onView: (view: SuggestionView) => void;
  /** The list comes into sight. */
  readonly onShow: () => void;
}

/** Everything that can be done with suggestions, for the palette and the keys. */
export function useSuggestionCommands({ commands, desk, onToggle, onView, onShow }: SuggestionCommands): void {
  const { suggestions: words } = useMessages();
  const { suggesting } = desk.editor;
  const group = words.group;
  const has = () => suggesting.list().length > 0;
  const walk = (direction: 1 | -1) => {
    if (desk.walk(direction)) onShow();
  };
  const all = (verdict: Verdict) => desk.decideAll(suggesting.list(), verdict);
  const selected = (verdict: Verdict) => desk.decideAll(desk.inSelection(), verdict);
  const own = () =>
    suggesting.list().filter((one) => one.authors.length === 1 && one.authors[0] === suggesting.author());
  useCommands(commands, [
    { id: 'suggest.mode', label: words.toggle, group, key: 'Mod+Shift+E', perform: onToggle, words: 'track changes' },
    { id: 'suggest.next', label: words.next, group, key: 'F8', when: has, perform: () => walk(1) },
    { id: 'suggest.previous', label: words.previous, group, key: 'Shift+F8', when: has, perform: () => walk(-1) },
    {
      id: 'suggest.accept',
      label: words.acceptHere,
      group,
      key: 'Mod+Shift+O',
      when: has,
      perform: () => void desk.decideHere('accept'),
    },
    {
      id: 'suggest.reject',
      label: words.rejectHere,
      group,
      key: 'Mod+Shift+X',
      when: has,
      perform: () => void desk.decideHere('reject'),
    },
    {
      id: 'suggest.acceptSelected',
      label: words.acceptSelected,
      group,
      when: () => desk.inSelection().length > 0,
      perform: () => selected('accept'),
    },
    {
      id: 'suggest.rejectSelected',
      label: words.rejectSelected,
      group,
      when: () => desk.inSelection().length > 0,
      perform: () => selected('reject'),
    },
    { id: 'suggest.acceptAll', label: words.acceptEvery, group, when: has, perform: () => all('accept') },
    { id: 'suggest.rejectAll', label: words.rejectEvery, group, when: has, perform: () => all('reject') },
    {
      id: 'suggest.rejectOwn',
      label: words.rejectOwn,
      group,
      when: () => own().length > 0,
      perform: () => desk.decideAll(own(), 'reject'),
    },
    ...(['marks', 'final', 'original'] as const).map((view) => ({
      id: `suggest.view.${view}`,
      label: words.showView(words.views[view]),
      group,
      perform: () => onView(view),
    })),
  ]);
}
