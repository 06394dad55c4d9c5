import type { Finding } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, withBlanks } from '../ui/index.ts';
import css from './photos.module.css';

/** What the checks say of a photo's words. */
export interface CaptionFinding {
  readonly id: number;
  readonly field: string;
  /** The photo's. */
  readonly key: string;
  readonly text: string;
  readonly message: string;
  readonly fixes: Finding['fixes'];
}

/** As many as a form can show without growing out of the panel; the rest are in the list of findings. */
const most = 3;

export function CaptionFindings({
  findings,
  onFix,
}: {
  readonly findings: readonly CaptionFinding[];
  readonly onFix: (finding: number, text: string) => void;
}) {
  const { findings: words } = useMessages();
  if (findings.length === 0) return null;
  return (
    <ul className={css['findings']}>
      {findings.slice(0, most).map(({ id, text, message, fixes }) => (
        <li key={id}>
          <span>
            {text !== '' && <strong>{withBlanks(text)}: </strong>}
            {message}
          </span>
          {fixes[0] && (
            <Button onPress={() => onFix(id, fixes[0]?.text ?? '')}>
              {fixes[0].text === '' ? words.remove : words.fixTo(withBlanks(fixes[0].text))}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
