import { lazyPart } from '../ui/index.ts';

export const GuideDialog = lazyPart(
  async () => (await import('./guide-dialog.tsx')).GuideDialog,
  ({ isOpen }) => isOpen,
);
