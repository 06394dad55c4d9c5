import { useMessages } from '../messages/index.ts';
import {
  type CommandRegistry,
  IconButton,
  IconImport,
  IconMore,
  IconSample,
  IconWrite,
  Menu,
  MenuItem,
} from '../ui/index.ts';

/** New stories; the commands belong to the window, the buttons stand beside the search. */
export function DeskMenu({ commands }: { readonly commands: CommandRegistry }) {
  const { desk } = useMessages();
  const run = (id: string) => () => {
    commands.run(id);
  };
  const key = commands.all().find((one) => one.id === 'draft.create')?.key;
  return (
    <>
      <IconButton
        icon={IconWrite}
        label={desk.newStory}
        {...(key === undefined ? {} : { keyHint: key })}
        onPress={run('draft.create')}
      />
      <Menu label={desk.more} trigger={<IconButton icon={IconMore} label={desk.more} />}>
        <MenuItem icon={IconImport} onAction={run('draft.import')}>
          {desk.importFiles}
        </MenuItem>
        <MenuItem icon={IconSample} onAction={run('draft.sample')}>
          {desk.commands.sample}
        </MenuItem>
      </Menu>
    </>
  );
}
