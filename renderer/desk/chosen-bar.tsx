import { useMessages } from '../messages/index.ts';
import type { Step } from '../../shared/review/index.ts';
import { Button, IconBin, IconButton, IconClose, IconDown, IconRestore, Menu, MenuItem } from '../ui/index.ts';
import css from './chosen-bar.module.css';

interface ChosenBarProps {
  readonly count: number;
  readonly isBin: boolean;
  /** What the chosen stories, or some of them, can be sent on by. */
  readonly steps: readonly Step[];
  readonly onStep: (step: Step) => void;
  readonly onMoveToBin: () => void;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the stories chosen in the list; lies over the list's end, so that no row moves. */
export function ChosenBar(props: ChosenBarProps) {
  const { count, isBin, steps, onStep, onMoveToBin, onRestore, onDelete, onClear } = props;
  const { desk, way } = useMessages();
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
        <>
          {steps.length > 0 && (
            <Menu label={way.group} placement="top end" trigger={<Button iconAfter={IconDown}>{desk.step}</Button>}>
              {steps.map((step) => (
                <MenuItem key={step} onAction={() => onStep(step)}>
                  {way.steps[step]}
                </MenuItem>
              ))}
            </Menu>
          )}
          <IconButton icon={IconBin} label={desk.moveToBin} onPress={onMoveToBin} />
        </>
      )}
      <IconButton icon={IconClose} label={desk.clearChosen} onPress={onClear} />
    </div>
  );
}
