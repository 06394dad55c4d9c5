import { useState } from 'react';
import { type StoryForm, storyForms } from '../../shared/api/index.ts';
import { useClient, useTask } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, IconFolder, IconPackage, Progress, Select } from '../ui/index.ts';
import css from './hand-over-dialog.module.css';
import type { HandOverDialogProps } from './hand-over-dialog.tsx';
import { MadeFile } from './made-file.tsx';
import { RunState } from './run-state.tsx';

/** The story as one file for somebody who has no Morat: Word, a page, text, or a form that other systems read. */
export function SaveAsDialog({ draft, beforeMake, onClose }: HandOverDialogProps) {
  const client = useClient();
  const { publish, format } = useMessages();
  const { saveAs } = publish;
  const [form, setForm] = useState<StoryForm>('docx');
  const { run, start, cancel, forget } = useTask<{ readonly path: string; readonly bytes: number }>();
  const isRunning = run.kind === 'running';
  const isDone = run.kind === 'done';
  const make = () =>
    start(async (task) => {
      await beforeMake();
      return await client.packages.write({ draft, task, form, path: null });
    });
  return (
    <Dialog
      isOpen
      title={isDone ? saveAs.done : saveAs.title}
      lead={<output>{isDone ? format.bytes(run.result.bytes) : saveAs.text}</output>}
      isLocked={isRunning}
      onClose={onClose}
      footer={
        isDone ? (
          <>
            <Button kind="quiet" onPress={forget}>
              {saveAs.another}
            </Button>
            <Button onPress={onClose}>{publish.close}</Button>
            <Button
              kind="primary"
              icon={IconFolder}
              onPress={() => void client.desktop.revealFile({ path: run.result.path })}
            >
              {publish.reveal}
            </Button>
          </>
        ) : (
          <>
            <RunState failure={run.kind === 'failed' ? run : null}>
              {run.kind === 'cancelled' && publish.cancelled}
              {isRunning && <Progress label={publish.steps[run.step] ?? publish.working} share={run.share} />}
            </RunState>
            <Button kind="quiet" onPress={isRunning ? cancel : onClose}>
              {isRunning ? publish.cancel : publish.later}
            </Button>
            <Button kind="primary" icon={IconPackage} isDisabled={isRunning} onPress={make}>
              {saveAs.make}
            </Button>
          </>
        )
      }
    >
      <div className={css['form']}>
        {isDone ? (
          <MadeFile path={run.result.path} />
        ) : (
          <>
            <Select
              label={saveAs.form}
              value={form}
              choices={storyForms.map((value) => ({ value, label: saveAs.forms[value] }))}
              onChange={setForm}
            />
            <p>{saveAs.hints[form]}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
