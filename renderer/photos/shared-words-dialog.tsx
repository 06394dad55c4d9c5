import { useState } from 'react';
import { expandTextCodes } from '../../shared/article/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, classes, Dialog, TextField } from '../ui/index.ts';
import css from './photos.module.css';
import type { SharedWords } from './tray-list.ts';
import { useTextCodes } from './use-text-codes.ts';

interface SharedWordsDialogProps {
  readonly count: number;
  readonly onSet: (words: SharedWords) => void;
  readonly onClose: () => void;
}

const fields = ['credit', 'creator', 'source', 'copyright', 'sublocation', 'city', 'province', 'country'] as const;

/** One credit, creator, copyright and place for many photos; a field that stays empty changes nothing. */
export function SharedWordsDialog({ count, onSet, onClose }: SharedWordsDialogProps) {
  const { photos: words } = useMessages();
  const codes = useTextCodes();
  const [given, setGiven] = useState<SharedWords>({});
  const isEmpty = Object.values(given).every((value) => value.trim() === '');
  return (
    <Dialog
      title={words.setForAllTitle(count)}
      lead={words.setForAllLead}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button
            kind="primary"
            isDisabled={isEmpty}
            onPress={() => {
              onSet(
                Object.fromEntries(
                  Object.entries(given).map(([field, value]) => [field, expandTextCodes(value, codes)]),
                ),
              );
              onClose();
            }}
          >
            {words.set}
          </Button>
        </>
      }
    >
      <div className={classes(css['pair'], css['inDialog'])}>
        {fields.map((field, at) => (
          <TextField
            key={field}
            label={words.fields[field]}
            value={given[field] ?? ''}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, to type here
            autoFocus={at === 0}
            onChange={(value) => setGiven((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
    </Dialog>
  );
}
