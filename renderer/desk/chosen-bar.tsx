import { useMessages } from '../messages/index.ts';
import { Button, IconBin, IconClose, IconButton, IconRestore } from '../ui/index.ts';
import css from './chosen-bar.module.css';

interface ChosenBarProps {
  readonly count: number;
  readonly isBin: boolean;
  readonly onMoveToBin: () => void;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the stories chosen in the list; lies over the list's end, so that no row moves. */
export function ChosenBar({ count, isBin, onMoveToBin, onRestore, onDelete, onClear }: ChosenBarProps) {
  const { desk } = useMessages();
  return (
    <div className={css['bar']} role="toolbar" aria-label={desk.chosen(count)}>
      <span className={css['count']}>{desk.chosenShort(count)}</span>
      {isBin ? (
        <>
          <Button icon={IconRestore} onPress={onRestore}>
            {desk.restore}
          </Button>
          <Button onPress={onDelete}>{desk.deleteForEver}</Button>
        </>
      ) : (
        <Button icon={IconBin} onPress={onMoveToBin}>
          {desk.moveToBin}
        </Button>
      )}
      <IconButton icon={IconClose} label={desk.clearChosen} onPress={onClear} />
    </div>
  );
}
