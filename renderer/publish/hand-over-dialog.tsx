import { useState } from 'react';
import { useClient, useTask } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, IconFolder, IconHandOver, IconOutbox, Progress, TextField } from '../ui/index.ts';
import css from './hand-over-dialog.module.css';
import { MadeFile } from './made-file.tsx';
import { RunState } from './run-state.tsx';

export interface HandOverDialogProps {
  readonly draft: string;
  /** Resolves when all that was typed is on disk. */
  readonly beforeMake: () => Promise<void>;
  readonly onClose: () => void;
}

/** One file with the whole story, for somebody else's Morat. */
export function HandOverDialog({ draft, beforeMake, onClose }: HandOverDialogProps) {
  const client = useClient();
  const { handOver, publish, format } = useMessages();
  const [password, setPassword] = useState('');
  const { run, start, cancel } = useTask<{ readonly path: string; readonly bytes: number }>();
  const [mailed, setMailed] = useState<'attached' | 'beside' | 'failed' | null>(null);
  const mail = async (path: string) => {
    const name = path.replace(/^.*[\\/]/, '');
    const message = { subject: handOver.mailSubject(name), body: handOver.mailBody(name) };
    const answer = await client.desktop.mailFile({ path, ...message }).catch(() => null);
    setMailed(answer === null ? 'failed' : answer.attached ? 'attached' : 'beside');
  };
  const isRunning = run.kind === 'running';
  const make = () =>
    start(async (task) => {
      await beforeMake();
      return await client.handOver.make({ draft, task, password: password === '' ? null : password, path: null });
    });

  if (run.kind === 'done') {
    const { path, bytes } = run.result;
    return (
      <Dialog
        isOpen
        title={handOver.done}
        lead={<output>{handOver.doneText(format.bytes(bytes), password !== '')}</output>}
        onClose={onClose}
        footer={
          <>
            <Button onPress={onClose}>{publish.close}</Button>
            <Button icon={IconOutbox} onPress={() => void mail(path)}>
              {handOver.mail}
            </Button>
            <Button kind="primary" icon={IconFolder} onPress={() => void client.desktop.revealFile({ path })}>
              {publish.reveal}
            </Button>
          </>
        }
      >
        <div className={css['form']}>
          <MadeFile path={path} />
          <output>{mailed !== null && handOver.mailed[mailed]}</output>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      title={handOver.title}
      lead={handOver.text}
      isLocked={isRunning}
      onClose={onClose}
      footer={
        <>
          <RunState failure={run.kind === 'failed' ? run : null}>
            {run.kind === 'cancelled' && publish.cancelled}
            {isRunning && <Progress label={handOver.steps[run.step] ?? handOver.working} share={run.share} />}
          </RunState>
          <Button kind="quiet" onPress={isRunning ? cancel : onClose}>
            {isRunning ? publish.cancel : publish.later}
          </Button>
          <Button kind="primary" icon={IconHandOver} isDisabled={isRunning} onPress={make}>
            {handOver.make}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField
          label={handOver.password}
          hint={handOver.passwordHint}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          isDisabled={isRunning}
        />
      </div>
    </Dialog>
  );
}
