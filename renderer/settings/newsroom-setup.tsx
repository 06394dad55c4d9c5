import { useId, useState } from 'react';
import type { NewsroomSetup } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { Button, chooseFile, Dialog, IconImport, saveFile, useNotices } from '../ui/index.ts';
import css from './settings.module.css';

const noticeId = 'settings.setup';

/** A setup that was chosen and is looked at before it is taken over. */
interface Offered {
  readonly text: string;
  readonly setup: NewsroomSetup;
}

/** The whole newsroom's set-up out as a file, and in from one after a look at what it holds. */
export function NewsroomSetupSection() {
  const { newsroomSetup } = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const title = useId();
  const [offered, setOffered] = useState<Offered | null>(null);
  const words = messages.settings.setup;

  const run = async (work: () => Promise<void>, name = '') => {
    try {
      await work();
    } catch (error) {
      notices.show({ id: noticeId, ...failureNotice(error, messages, name) });
    }
  };
  const save = () => run(async () => saveFile(words.file, (await newsroomSetup.write({})).text, 'application/json'));
  const look = (file: File) =>
    run(async () => {
      const text = await file.text();
      setOffered({ text, setup: await newsroomSetup.read({ text }) });
    }, file.name);
  const take = ({ text }: Offered) =>
    run(async () => {
      setOffered(null);
      const { targets } = await newsroomSetup.take({ text });
      const next = targets.length > 0 ? { next: words.secrets(targets) } : {};
      notices.show({ id: noticeId, kind: 'done', text: words.taken, ...next });
    });
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{words.title}</h3>
      <p className={css['hint']}>{words.hint}</p>
      <div className={css['buttons']}>
        <Button onPress={() => void save()}>{words.save}</Button>
        <Button icon={IconImport} onPress={() => chooseFile('.json,application/json', (file) => void look(file))}>
          {words.load}
        </Button>
      </div>
      {offered && (
        <OfferedDialog setup={offered.setup} onTake={() => void take(offered)} onClose={() => setOffered(null)} />
      )}
    </section>
  );
}

interface OfferedDialogProps {
  readonly setup: NewsroomSetup;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

function OfferedDialog({ setup, onTake, onClose }: OfferedDialogProps) {
  const { settings, format } = useMessages();
  const words = settings.setup;
  const { pack, ruleChoices, styleFiles, entries, textCodes, targets, replaces } = setup;
  return (
    <Dialog
      isOpen
      title={words.ask(setup.name)}
      lead={words.written(format.dateTime(setup.writtenAt))}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={onTake}>
            {words.take}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <h3>{words.holds}</h3>
        <ul className={css['holds']}>
          <li>{words.limits}</li>
          {pack !== '' && <li>{words.rules(pack, ruleChoices)}</li>}
          {styleFiles > 0 && <li>{words.styleFiles(styleFiles)}</li>}
          {entries > 0 && <li>{words.entries(entries)}</li>}
          {textCodes > 0 && <li>{words.codes(textCodes)}</li>}
          {targets.length > 0 && <li>{words.targets(targets)}</li>}
        </ul>
        {replaces.length > 0 && <p role="alert">{words.replaces(replaces)}</p>}
      </div>
    </Dialog>
  );
}
