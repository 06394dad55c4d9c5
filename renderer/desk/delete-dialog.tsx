import { useMessages } from '../messages/index.ts';
import { Button, Dialog } from '../ui/index.ts';

interface DeleteDialogProps {
  readonly ids: readonly string[] | null;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

export function DeleteDialog({ ids, onDelete, onClose }: DeleteDialogProps) {
  const { desk } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      size="small"
      isOpen={ids !== null}
      onClose={onClose}
      title={desk.deleteTitle(ids?.length ?? 0)}
      lead={desk.deleteText}
      footer={
        <>
          {/* the safe answer is the one under Enter */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Button autoFocus onPress={onClose}>
            {desk.keep}
          </Button>
          <Button
            kind="primary"
            onPress={() => {
              if (ids) onDelete(ids);
              onClose();
            }}
          >
            {desk.deleteNow}
          </Button>
        </>
      }
    />
  );
}
