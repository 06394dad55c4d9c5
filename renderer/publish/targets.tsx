import { Checkbox } from 'react-aria-components';
import { type SendStatus, type Target, targetPlace } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { Icon, IconDone, SegmentedControl } from '../ui/index.ts';
import css from './targets.module.css';

/** Where the story goes, and what each takes it as, by the target's id; nowhere chosen: the package. */
export type Choice = ReadonlyMap<string, SendStatus>;
export const packageChoice: Choice = new Map();

interface TargetsProps {
  readonly targets: readonly Target[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** The ways out: the package on this machine, or one target or several at once. */
export function Targets({ targets, choice, onChoose }: TargetsProps) {
  const { publish, outbox } = useMessages();
  const choose = ({ id, statuses: [first = 'draft'] }: Target, isChosen: boolean): void => {
    const next = new Map(choice);
    if (isChosen) next.set(id, first);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <div className={css['targets']}>
      <h3 className={css['title']}>{publish.targets}</h3>
      <fieldset aria-label={publish.targets} className={css['choices']}>
        <Card
          name={publish.packageTarget}
          place={publish.packageHint}
          isChosen={choice.size === 0}
          onChange={() => onChoose(packageChoice)}
        />
        {targets.map((target) => {
          const status = choice.get(target.id);
          return (
            <div key={target.id} className={css['choice']}>
              <Card
                name={target.name}
                place={targetPlace(target.config)}
                isChosen={status !== undefined}
                onChange={(isChosen) => choose(target, isChosen)}
              />
              {status !== undefined && (
                <div className={css['status']}>
                  {target.statuses.length > 1 && (
                    <SegmentedControl
                      label={outbox.statusOf(target.name)}
                      value={status}
                      segments={target.statuses.map((value) => ({ value, label: outbox.statuses[value] }))}
                      onChange={(value) => onChoose(new Map(choice).set(target.id, value))}
                    />
                  )}
                  <p className={css['hint']}>{outbox.hints[status]}</p>
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      {targets.length === 0 && <p className={css['hint']}>{outbox.noTargets}</p>}
    </div>
  );
}

interface CardProps {
  readonly name: string;
  readonly place: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Card({ name, place, isChosen, onChange }: CardProps) {
  return (
    <Checkbox isSelected={isChosen} onChange={onChange} className={css['target'] ?? ''}>
      <span className={css['box']}>{isChosen && <Icon of={IconDone} size={12} />}</span>
      <span className={css['words']}>
        <span className={css['name']}>{name}</span>
        <span className={css['hint']}>{place}</span>
      </span>
    </Checkbox>
  );
}
