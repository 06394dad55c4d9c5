import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Icon, IconImport } from '../../ui/index.ts';
import css from './file-drop.module.css';

const isPicture = (type: string) => type.startsWith('image/');

/** Whether something dragged from outside the window holds a file that is no picture: those the story takes itself. */
function holdsStories(transfer: DataTransfer | null): boolean {
  const files = [...(transfer?.items ?? [])].filter((item) => item.kind === 'file');
  return files.some((item) => !isPicture(item.type));
}

/** Files dropped anywhere on the window become stories; a file that nobody takes never replaces the page. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { app } = useMessages();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const ours = holdsStories(event.dataTransfer);
      event.dataTransfer.dropEffect = ours ? 'copy' : 'none';
      setOver(ours);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files].filter((file) => !isPicture(file.type)));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFiles]);

  if (!isOver) return null;
  return (
    <div className={css['veil']}>
      <div className={css['card']}>
        <Icon of={IconImport} size={28} />
        <p className={css['title']}>{app.drop.title}</p>
        <p>{app.drop.text}</p>
      </div>
    </div>
  );
}
