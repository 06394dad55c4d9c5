import type { StepRecord } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import css from './workflow.module.css';

/** Every step of the story, newest first. */
export function WayRecord({
  record,
  onClose,
}: {
  readonly record: readonly StepRecord[];
  readonly onClose: () => void;
}) {
  const { way, app, format } = useMessages();
  return (
    <Dialog
      isOpen
      title={way.historyTitle}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {way.close}
        </Button>
      }
    >
      {record.length === 0 ? (
        <p className={css['none']}>{way.noHistory}</p>
      ) : (
        <ol className={css['record']}>
          {record.toReversed().map((one) => (
            <li key={one.id} className={css['step']}>
              <span className={css['dot']} data-state={one.after} />
              <div>
                <p>
                  <b>{one.author || way.unnamed}</b> <span className={css['soft']}>· {app.roles[one.role]} ·</span>{' '}
                  {way.done[one.step]}
                  {one.step === 'assign' && ` ${way.handedTo(one.assignee)}`}
                </p>
                <time className={css['soft']} dateTime={one.at}>
                  {format.dateTime(one.at)}
                </time>
                {one.note !== '' && <p className={css['note']}>{one.note}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
