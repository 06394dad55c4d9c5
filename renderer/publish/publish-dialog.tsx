import { type ReactNode, useState } from 'react';
import { type GateItem, mayOverride } from '../../shared/check/index.ts';
import { useClient } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, IconFolder, IconOutbox, IconPackage, Progress, TextField } from '../ui/index.ts';
import { GateList } from './gate-list.tsx';
import { PackageResult } from './package-result.tsx';
import { usePackageRun } from './package-run.ts';
import { RunState } from './run-state.tsx';
import { useSend } from './send-run.ts';
import { StorySendings } from './story-sendings.tsx';
import { packageChoice, Targets } from './targets.tsx';
import { useTargets } from './use-sendings.ts';
import css from './publish-dialog.module.css';

export interface PublishDialogProps {
  readonly draft: string;
  /** The gate's lines, null while the story is looked over. */
  readonly items: readonly GateItem[] | null;
  readonly onJump: (place: NonNullable<GateItem['place']>) => void;
  readonly onFix: (item: GateItem) => void;
  /** Resolves when all that was typed is on disk. */
  readonly beforeMake: () => Promise<void>;
  /** What stands beside the list above the targets: the story's own next step. */
  readonly step: (blocking: number | null) => ReactNode;
  readonly onClose: () => void;
}

/** "Xong chưa?": what stands between the story and its publication, and the ways out. */
export function PublishDialog({ draft, items, onJump, onFix, beforeMake, step, onClose }: PublishDialogProps) {
  const client = useClient();
  const { publish, outbox } = useMessages();
  const targets = useTargets();
  const [choice, setChoice] = useState(packageChoice);
  const { run: sent, send } = useSend(draft, beforeMake);
  const chosen = [...choice].filter(([id]) => targets.some((target) => target.id === id));
  const isPackage = chosen.length === 0;
  const { run, make, cancel, forget } = usePackageRun(draft, beforeMake);
  const blocking = items?.filter((item) => item.state === 'blocks').length ?? 0;
  const asking = items?.filter((item) => item.state === 'asks').length ?? 0;
  const [reason, setReason] = useState('');
  const mayGoOver = blocking > 0 && (items ?? []).every((item) => item.state !== 'blocks' || mayOverride(item));
  const override = mayGoOver && reason.trim() !== '' ? reason.trim() : null;
  const isRunning = run.kind === 'running';
  const isDone = run.kind === 'done';

  const lead = isDone
    ? publish.proof(run.result.proof.words, run.result.proof.photos)
    : items === null
      ? publish.checking
      : publish.left(blocking, asking);
  const failed = isPackage ? run : sent;
  const standing = isPackage
    ? run.kind === 'cancelled'
      ? publish.cancelled
      : publish.offline
    : sent.kind === 'sent'
      ? outbox.sent
      : outbox.waits;

  return (
    <Dialog
      isOpen
      size="large"
      title={isDone ? publish.done : publish.title}
      lead={<output>{lead}</output>}
      isLocked={isRunning}
      onClose={onClose}
      footer={
        isDone ? (
          <>
            <Button kind="quiet" onPress={forget}>
              {publish.makeAgain}
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
            <RunState failure={failed.kind === 'failed' ? failed : null}>
              {isRunning ? <Progress label={publish.steps[run.step] ?? publish.working} share={run.share} /> : standing}
            </RunState>
            {isRunning ? (
              <Button onPress={cancel}>{publish.cancel}</Button>
            ) : (
              <Button kind="quiet" onPress={onClose}>
                {publish.later}
              </Button>
            )}
            <Button
              kind="primary"
              icon={isPackage ? IconPackage : IconOutbox}
              isDisabled={items === null || (blocking > 0 && override === null) || isRunning || sent.kind === 'sending'}
              onPress={() => (isPackage ? make(override) : send(chosen, override))}
            >
              {isPackage ? publish.make : chosen.length === 1 ? outbox.send : outbox.sendTo(chosen.length)}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <PackageResult {...run.result} />
      ) : (
        <div className={css['columns']}>
          <div className={css['gate']}>
            {items && <GateList items={items} onJump={onJump} onFix={onFix} />}
            {mayGoOver && (
              <div className={css['over']}>
                <TextField
                  label={publish.override}
                  hint={publish.overrideHint}
                  value={reason}
                  onChange={setReason}
                  maxLength={500}
                />
              </div>
            )}
            <StorySendings draft={draft} />
          </div>
          <div className={css['side']}>
            {/* what was ignored may be approved; it is the way out that takes a reason */}
            {step(items === null ? null : items.filter((item) => item.state === 'blocks' && !item.isIgnored).length)}
            <Targets targets={targets} choice={choice} onChoose={setChoice} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
