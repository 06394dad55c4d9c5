import { type CheckLine, checksOf, type FailureCode, type TargetKind } from '../../../shared/api/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { Button, classes, Icon, IconBlocking, IconDone, IconMinus, IconWarning, ReaderText } from '../../ui/index.ts';
import css from './check-list.module.css';
import type { TargetCheck } from './use-target-check.ts';

const icons = { passed: IconDone, warned: IconWarning, failed: IconBlocking, skipped: IconMinus } as const;

interface CheckListProps {
  readonly kind: TargetKind;
  readonly found: TargetCheck | null;
  /** A person says that a key or certificate is the server's. */
  readonly onPin: (fingerprint: string) => void;
}

/** Every check by its name: what was found, what failed and what that means. */
export function CheckList({ kind, found, onPin }: CheckListProps) {
  const messages = useMessages();
  const { outbox, targetFields } = messages;
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
        {checksOf[kind].map((name) => {
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
              <span className={css['found']}>
                {wordsOf(line)}
                {isUnknownKey(line) && (
                  <span className={css['pin']}>
                    <Button onPress={() => onPin(String(line.params['fingerprint']))}>{targetFields.pin}</Button>
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const isUnknownKey = ({ code }: CheckLine): boolean => code === 'host-key-unknown' || code === 'certificate-unknown';
