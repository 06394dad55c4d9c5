import { useState } from 'react';
import { errorWords, readingReport, useMessages } from '../../messages/index.ts';
import {
  Button,
  classes,
  Dialog,
  Icon,
  IconDone,
  IconLocked,
  IconStory,
  IconWarning,
  Progress,
  TextField,
} from '../../ui/index.ts';
import type { ImportedFile, ImportRun } from './import-run.ts';
import css from './import-dialog.module.css';

interface ImportDialogProps {
  readonly run: ImportRun;
  readonly onOpenStory: (draft: string) => void;
}

/** How an import goes and what became of each file, with what was left out of it. */
export function ImportDialog({ run, onOpenStory }: ImportDialogProps) {
  const { app } = useMessages();
  const { files, isRunning, isStopped } = run;
  const of = (kind: ImportedFile['result']['kind']) => files.filter((file) => file.result.kind === kind).length;
  const failed = of('failed');
  const taken = of('done') + of('received');
  const finished = taken + failed + of('locked');
  const lead = isRunning
    ? app.import.running(finished, files.length)
    : [app.import.done(taken), ...(failed > 0 ? [app.import.failed(failed)] : [])].join(' · ');
  return (
    <Dialog
      title={app.import.title}
      lead={<output>{isStopped ? `${lead} · ${app.import.stopped}` : lead}</output>}
      isOpen={files.length > 0}
      isLocked={isRunning}
      onClose={run.close}
      footer={
        isRunning ? (
          <Button onPress={run.stop}>{app.import.cancel}</Button>
        ) : (
          <Button kind="primary" onPress={run.close}>
            {app.import.close}
          </Button>
        )
      }
    >
      {isRunning && (
        <div className={css['progress']}>
          <Progress label={app.import.running(finished, files.length)} share={finished / files.length} />
        </div>
      )}
      <ul className={css['files']}>
        {files.map((file, at) => (
          // two files of one import may have the same name
          // eslint-disable-next-line react/no-array-index-key
          <li key={at} className={css['file']}>
            <FileLine
              file={file}
              onUnlock={(password) => run.unlock(at, password)}
              onOpen={(draft) => {
                run.close();
                onOpenStory(draft);
              }}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface FileLineProps {
  readonly file: ImportedFile;
  readonly onOpen: (draft: string) => void;
  readonly onUnlock: (password: string) => void;
}

function FileLine({ file, onOpen, onUnlock }: FileLineProps) {
  const messages = useMessages();
  const { app, desk } = messages;
  const { name, result } = file;
  if (result.kind === 'waiting')
    return (
      <>
        <Icon of={IconStory} />
        <span className={css['name']}>{name}</span>
      </>
    );
  if (result.kind === 'failed') {
    const { what, next } = errorWords(result.error, messages);
    return (
      <>
        <span className={css['bad']}>
          <Icon of={IconWarning} />
        </span>
        <div className={css['words']}>
          <span className={css['name']}>{name}</span>
          <small className={css['bad']}>{what}</small> <small>{next}</small>
        </div>
      </>
    );
  }
  if (result.kind === 'locked') return <LockedFile name={name} isWrong={result.isWrong} onUnlock={onUnlock} />;
  if (result.kind === 'received') {
    const { id, headline, by, outcome, clashes } = result.received;
    return (
      <>
        <span className={css['good']}>
          <Icon of={IconDone} />
        </span>
        <div className={css['words']}>
          <span className={classes(css['name'], css['headline'])}>{headline || desk.untitled}</span>
          <small>{messages.handOver.received[outcome](by, clashes)}</small>
        </div>
        <Button onPress={() => onOpen(id)}>{app.import.open}</Button>
      </>
    );
  }
  const { report } = result;
  const told = readingReport(messages, report);
  const kept = app.import.words(report.wordsKept, report.wordsIn);
  return (
    <>
      <span className={css['good']}>
        <Icon of={IconDone} />
      </span>
      <div className={css['words']}>
        <span className={classes(css['name'], css['headline'])}>{result.headline || desk.untitled}</span>
        <small>
          {name} · {kept}
          {report.dropped.length > 0 && ` · ${app.import.dropped(report.dropped.length)}`}
        </small>
        {told.length > 0 && <small>{told.join(' ')}</small>}
        {report.dropped.length > 0 && (
          <details className={css['dropped']}>
            <summary>{app.import.droppedTitle}</summary>
            <ul>
              {report.dropped.map((text, at) => (
                // passages have no identity but their place
                // eslint-disable-next-line react/no-array-index-key
                <li key={at}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button onPress={() => onOpen(result.draft)}>{app.import.open}</Button>
    </>
  );
}

interface LockedFileProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onUnlock: (password: string) => void;
}

function LockedFile({ name, isWrong, onUnlock }: LockedFileProps) {
  const { handOver } = useMessages();
  const [password, setPassword] = useState('');
  return (
    <>
      <Icon of={IconLocked} />
      <form
        className={css['locked']}
        onSubmit={(event) => {
          event.preventDefault();
          onUnlock(password);
        }}
      >
        <span className={css['name']}>{name}</span>
        <small>{handOver.locked}</small>
        <TextField
          label={handOver.unlockPassword}
          error={isWrong ? handOver.wrong : undefined}
          type="password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" isDisabled={password === ''}>
          {handOver.unlock}
        </Button>
      </form>
    </>
  );
}
