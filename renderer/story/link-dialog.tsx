import { useState } from 'react';
import type { TextTools } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, TextField } from '../ui/index.ts';

const addressLike = /^(https?:\/\/\S+\.\S+|mailto:\S+@\S+)$/i;
/** An address as people type it: without its scheme it is a page of the web. */
const completed = (typed: string): string => (/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);

export function LinkDialog({ tools, onClose }: { readonly tools: TextTools; readonly onClose: () => void }) {
  const words = useMessages().story.link;
  const [address, setAddress] = useState(tools.state().link ?? '');
  const [isTried, setTried] = useState(false);
  const complete = completed(address.trim());
  const isRight = addressLike.test(complete);
  const set = () => {
    setTried(true);
    if (!isRight) return;
    tools.setLink(complete);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={words.title}
      onClose={onClose}
      footer={
        <>
          {tools.state().link !== null && (
            <Button
              kind="quiet"
              onPress={() => {
                tools.setLink(null);
                onClose();
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button onPress={onClose}>{words.close}</Button>
          <Button kind="primary" onPress={set}>
            {words.set}
          </Button>
        </>
      }
    >
      <TextField
        label={words.address}
        hint={words.hint}
        inputMode="url"
        error={isTried && !isRight ? words.wrong : undefined}
        value={address}
        onChange={setAddress}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set();
        }}
        // the dialog asks for this one thing
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
    </Dialog>
  );
}
