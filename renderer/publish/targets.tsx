import { Radio, RadioGroup } from 'react-aria-components';
import type { SendStatus, Target } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { SegmentedControl } from '../ui/index.ts';
import css from './targets.module.css';

/** Where the story goes: the package, or a target's id with what it is sent as. */
export interface Choice {
  readonly target: string;
  readonly status: SendStatus;
}
export const packageChoice: Choice = { target: 'package', status: 'draft' };

interface TargetsProps {
  readonly targets: readonly Target[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function Targets({ targets, choice, onChoose }: TargetsProps) {
  const { publish, outbox } = useMessages();
  const chosen = targets.find((one) => one.id === choice.target);
  return (
    <div className={css['targets']}>
      <h3 className={css['title']}>{publish.targets}</h3>
      <RadioGroup
        aria-label={publish.targets}
        className={css['choices'] ?? ''}
        value={choice.target}
        onChange={(target) => onChoose({ ...choice, target })}
      >
        <Radio value="package" className={css['target'] ?? ''}>
          <span className={css['name']}>{publish.packageTarget}</span>
          <span className={css['hint']}>{publish.packageHint}</span>
        </Radio>
        {targets.map(({ id, name, config }) => (
          <Radio key={id} value={id} className={css['target'] ?? ''}>
            <span className={css['name']}>{name}</span>
            <span className={css['hint']}>{config.address}</span>
          </Radio>
        ))}
      </RadioGroup>
      {chosen ? (
        <>
          <SegmentedControl
            label={outbox.statusLabel}
            value={choice.status}
            segments={chosen.statuses.map((value) => ({ value, label: outbox.statuses[value] }))}
            onChange={(status) => onChoose({ ...choice, status })}
          />
          <p className={css['hint']}>{outbox.hints[choice.status]}</p>
        </>
      ) : (
        targets.length === 0 && <p className={css['hint']}>{outbox.noTargets}</p>
      )}
    </div>
  );
}
