import { useClient, useDesktopInfo } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { type CommandRegistry, useCommands, useNotices } from '../ui/index.ts';
import { chooseFiles } from './import/choose-files.ts';
import { openStory } from './route.ts';

/** The ways to a new story: write, import, sample. */
export function useDraftCommands(commands: CommandRegistry, importFiles: (files: readonly File[]) => void): void {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const shell = useDesktopInfo()?.shell;
  // a browser keeps Ctrl+N for itself
  const createKey = shell === 'electron' ? 'Mod+N' : 'Mod+Alt+N';

  const open = async (made: Promise<{ id: string }>): Promise<void> => {
    try {
      openStory((await made).id);
    } catch (error) {
      notices.show(failureNotice(error, messages));
    }
  };
  const { group, create, importFiles: importLabel, sample } = messages.desk.commands;
  useCommands(commands, [
    {
      id: 'draft.create',
      label: create,
      group,
      key: createKey,
      perform: () => void open(client.drafts.create({})),
    },
    { id: 'draft.import', label: importLabel, group, key: 'Mod+O', perform: () => chooseFiles(importFiles) },
    { id: 'draft.sample', label: sample, group, perform: () => void open(client.drafts.createSample({})) },
  ]);
}
