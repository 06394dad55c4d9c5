import { Label, ProgressBar } from 'react-aria-components';
import css from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1, or null while it is not known. */
  readonly share: number | null;
}

export function Progress({ label, share }: ProgressProps) {
  return (
    <ProgressBar
      className={css['progress'] ?? ''}
      {...(share === null ? { isIndeterminate: true } : { value: share, minValue: 0, maxValue: 1 })}
    >
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <div className={css['track']}>
            <div className={css['bar']} style={{ width: percentage === undefined ? '30%' : `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
