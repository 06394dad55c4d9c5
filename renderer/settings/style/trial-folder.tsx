import { useState } from 'react';
import { useClient, useDesktopInfo } from '../../bridge/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconSearch, TextField } from '../../ui/index.ts';
import css from './style.module.css';

interface TrialFolderProps {
  readonly isBusy: boolean;
  readonly onTry: (folder: string) => void;
}

/** The folder of texts that was tried last: a style book is tried rule after rule on the same one. */
let lastFolder = '';

/** Which folder of texts a rule is tried on: out of a dialog where the shell has one, else by its path. */
export function TrialFolder({ isBusy, onTry }: TrialFolderProps) {
  const { desktop } = useClient();
  const { style: words } = useMessages();
  const [folder, setFolder] = useState(lastFolder);
  const shell = useDesktopInfo();
  const path = folder.trim();
  const begin = () => {
    if (path === '' || isBusy) return;
    lastFolder = path;
    onTry(path);
  };
  const choose = async () => {
    const chosen = await desktop.chooseFolder({});
    if (chosen !== null) setFolder(chosen);
  };
  return (
    <div className={css['trialFolder']}>
      <TextField
        label={words.trialFolder}
        hint={words.trialFolderHint}
        value={folder}
        onChange={setFolder}
        onKeyDown={(event) => {
          if (event.key === 'Enter') begin();
        }}
      />
      <div className={css['trialHead']}>
        {shell?.canChoosePath === true && <Button onPress={() => void choose()}>{words.chooseFolder}</Button>}
        <Button icon={IconSearch} isDisabled={path === '' || isBusy} onPress={begin}>
          {words.startFolder}
        </Button>
      </div>
    </div>
  );
}
