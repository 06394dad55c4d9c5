import type { Pasted } from '../editor/index.ts';
import { readingReport, useMessages } from '../messages/index.ts';
import { Button, Icon, IconButton, IconClose, IconInfo } from '../ui/index.ts';
import css from './paste-notice.module.css';

/** Says what was recognised, kept and left out, so that a lost quotation can't hide. */
export function PasteNotice({ pasted, onClose }: { readonly pasted: Pasted; readonly onClose: () => void }) {
  const messages = useMessages();
  const words = messages.story.pasted;
  const { report } = pasted;
  const way = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <aside className={css['notice']} aria-live="polite" aria-label={words.title}>
      <div className={css['head']}>
        <Icon of={IconInfo} />
        <b>{words.title}</b>
        <IconButton icon={IconClose} label={words.close} onPress={onClose} />
      </div>
      <p>{[words.words(report.wordsKept, report.wordsIn), ...readingReport(messages, report)].join(' ')}</p>
      {report.dropped.length > 0 && (
        <details className={css['dropped']}>
          <summary>{words.dropped(report.dropped.length)}</summary>
          <ul>
            {report.dropped.map((piece, at) => (
              // pieces have no identity but their place
              // eslint-disable-next-line react/no-array-index-key
              <li key={at}>{piece}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={css['ways']}>
        <Button onPress={way(pasted.undo)}>{words.undo}</Button>
        <Button kind="quiet" onPress={way(pasted.pasteAsText)}>
          {words.asText}
        </Button>
      </div>
    </aside>
  );
}
