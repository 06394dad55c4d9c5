import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupRow } from '../../../shared/api/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import { Button, NumberField, saveFile, TextField, useNotices } from '../../ui/index.ts';
import { useKeptText } from '../kept-text.ts';
import { useChangeSettings, useSettings } from '../use-settings.ts';
import { BackupStories } from './backup-stories.tsx';
import css from './backups.module.css';

const key = ['backups'] as const;

/** When backups are made and where to, those that are there, and a way back out of each. */
export function BackupsForm() {
  const client = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { backups: words, format } = messages;
  const { backups: chosen } = useSettings();
  const change = useChangeSettings();
  const folder = useKeptText(chosen.folder, (text) => change({ backups: { ...chosen, folder: text.trim() } }));
  const { data: state } = useQuery({ queryKey: key, queryFn: () => client.storage.backups({}) });
  useEvent('backupsChanged', () => void queries.invalidateQueries({ queryKey: key }));
  const [isBusy, setBusy] = useState(false);
  const [opened, setOpened] = useState<BackupRow | null>(null);

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work().catch((error: unknown) => notices.show(failureNotice(error, messages)));
    setBusy(false);
  };
  const saveReport = async (): Promise<void> => saveFile(words.reportName, await client.storage.report({}));
  return (
    <div className={css['form']}>
      <p className={css['hint']}>{words.lead}</p>
      <div className={css['choices']}>
        <NumberField
          label={words.every}
          value={chosen.minutes}
          min={5}
          max={24 * 60}
          onChange={(minutes) => change({ backups: { ...chosen, minutes } })}
        />
        <TextField label={words.folder} hint={words.folderHint} {...folder} spellCheck="false" />
      </div>
      <div className={css['line']}>
        <span data-problem={state?.problem ?? ''}>
          {state?.problem
            ? words.problems[state.problem]
            : state?.madeAt
              ? words.made(format.clock(state.madeAt))
              : words.notYet}
        </span>
        <Button isDisabled={isBusy} onPress={() => void attempt(() => client.storage.backUp({}))}>
          {words.now}
        </Button>
      </div>
      <h3>{words.list}</h3>
      {state?.rows.length === 0 && <p className={css['hint']}>{words.none}</p>}
      <ul className={css['list']}>
        {state?.rows.map((row) => (
          <li key={`${row.place} ${row.name}`}>
            <span className={css['when']}>{format.dateTime(row.at)}</span>
            <span className={css['hint']}>
              {words.places[row.place]} · {format.bytes(row.bytes)}
            </span>
            <Button kind="quiet" onPress={() => setOpened(row)}>
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{words.report}</h3>
      <div className={css['line']}>
        <span className={css['hint']}>{words.reportHint}</span>
        <Button isDisabled={isBusy} onPress={() => void attempt(saveReport)}>
          {words.reportSave}
        </Button>
      </div>
      {opened && <BackupStories backup={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
