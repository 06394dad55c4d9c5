import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { newKey } from '../../shared/base/index.ts';
import { useClient } from '../bridge/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import { errorWords, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { fillPhoto } from './fill-photo.ts';
import { createPhotoIntake, type IntakeState } from './photo-intake.ts';

/** What the tray, the page and the toolbar do with picture files. */
export interface PhotoActions {
  readonly running: IntakeState | null;
  /** Adds files to the story. */
  readonly add: (files: readonly File[], where: 'tray' | 'body') => void;
  /** Gives a photo of the story another file, or its first. */
  readonly fill: (photo: string, file: File) => void;
  /** Opens the system's dialog. */
  readonly choose: (where: 'tray' | 'body') => void;
  readonly chooseFor: (photo: string) => void;
  readonly stop: () => void;
}

/** The system's dialog for files, from a command or a button. */
function chooseFiles(several: boolean, take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg,image/png,image/webp';
  input.multiple = several;
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}

export function usePhotoIntake(editor: StoryEditor): PhotoActions {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const intake = useMemo(() => createPhotoIntake(client), [client]);
  const running = useSyncExternalStore(intake.onState, intake.state);
  const { photos: words } = messages;

  const tell = useCallback(
    (failed: readonly { readonly error: unknown }[]) => {
      for (const { error } of failed) {
        const { what, next } = errorWords(error, messages);
        notices.show({ kind: 'error', text: what, next });
      }
    },
    [messages, notices],
  );

  return useMemo(() => {
    const fill = (key: string, file: File) => {
      void intake
        .add([file], (found) => {
          const photos = editor.head().photos;
          editor.setHead({ photos: photos.map((one) => (one._key === key ? fillPhoto(one, found) : one)) });
          notices.show({ kind: 'done', text: words.filled });
        })
        .then(({ failed }) => tell(failed));
    };
    const add = (files: readonly File[], where: 'tray' | 'body') => {
      if (files.length === 0) return;
      void intake
        .add(files, (photo) => {
          const taken = editor.head().photos.some((one) => one._key === photo._key);
          const fresh = taken ? { ...photo, _key: newKey() } : photo;
          editor.addPhotos([fresh], where);
          if (editor.head().leadPhoto === null) editor.setHead({ leadPhoto: fresh._key });
        })
        .then(({ added, failed, stopped }) => {
          if (stopped) notices.show({ kind: 'info', text: words.stopped(added, files.length) });
          else if (added > 1) notices.show({ kind: 'done', text: words.added(added) });
          tell(failed);
        });
    };
    return {
      running,
      add,
      fill,
      choose: (where) => chooseFiles(true, (files) => add(files, where)),
      chooseFor: (key) => chooseFiles(false, ([file]) => file && fill(key, file)),
      stop: intake.stop,
    };
  }, [editor, intake, notices, running, tell, words]);
}
