import { lazy, Suspense } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog } from '../ui/index.ts';

// read only when somebody asks: its text and pictures are no part of the start
const Guide = lazy(async () => ({ default: (await import('./guide.tsx')).Guide }));

export interface GuideDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The user's guide, the same pages as in docs/huong-dan. */
export function GuideDialog({ isOpen, onClose }: GuideDialogProps) {
  const { app } = useMessages();
  return (
    <Dialog
      title={app.guide.title}
      lead={app.guide.text}
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      footer={<Button onPress={onClose}>{app.close}</Button>}
    >
      <Suspense>
        <Guide />
      </Suspense>
    </Dialog>
  );
}
