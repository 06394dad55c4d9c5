import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button, Dialog, TextField } from '../../ui/index.ts';
import css from './versions.module.css';

interface NameDialogProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDialog({ name: before, onName, onClose }: NameDialogProps) {
  const { versions } = useMessages();
  const [name, setName] = useState(before);
  const set = () => {
    onName(name);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={versions.nameTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {versions.cancel}
          </Button>
          <Button kind="primary" onPress={set}>
            {versions.nameSet}
          </Button>
        </>
      }
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        {/* the name is all the dialog asks */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField label={versions.name} hint={versions.nameHint} value={name} onChange={setName} autoFocus />
      </form>
    </Dialog>
  );
}
