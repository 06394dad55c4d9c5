import { checkNames, type CheckLine, type FailureCode } from '../../../shared/api/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { classes, Icon, IconBlocking, IconDone, IconMinus, IconWarning, ReaderText } from '../../ui/index.ts';
import css from './check-list.module.css';
import type { TargetCheck } from './use-target-check.ts';

const icons = { passed: IconDone, warned: IconWarning, failed: IconBlocking, skipped: IconMinus } as const;

/** Every check by its name: what was found, what failed and what that means. */
export function CheckList({ found }: { readonly found: TargetCheck | null }) {
  const messages = useMessages();
  const { outbox } = messages;
  const words = outbox.targets;
  if (!found) return null;
  const wordsOf = ({ state, code, params }: CheckLine): string =>
    state === 'failed' && !Object.hasOwn(words.found, code)
      ? outbox.failures[code as FailureCode](params)
      : (words.found[code]?.(params) ?? '');
  return (
    <div aria-live="polite">
      {found.error !== null && <p>{errorWords(found.error, messages).what}</p>}
      <ul className={css['checks']}>
        {checkNames.map((name) => {
          const line = found.lines.find((one) => one.check === name);
          if (!line)
            return (
              <li key={name} className={css['check']}>
                <span />
                <span>{words.checks[name]}</span>
                <span className={css['found']}>{found.isRunning ? words.checking : ''}</span>
              </li>
            );
          return (
            <li key={name} className={css['check']}>
              <span className={classes(css['state'], css[line.state])}>
                <Icon of={icons[line.state]} />
                <ReaderText>{words.checkStates[line.state]}</ReaderText>
              </span>
              <span>{words.checks[name]}</span>
              <span className={css['found']}>{wordsOf(line)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
