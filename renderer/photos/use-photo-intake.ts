import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { mediaTypes } from '../../shared/article/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { useClient } from '../bridge/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { fillPhoto } from './fill-photo.ts';
import { createPhotoIntake, type IntakeResult, type IntakeState } from './photo-intake.ts';

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

/** Refused files that get a notice of their own; the others are named together. */
const mostTold = 4;

/** The system's dialog for files, from a command or a button. */
function chooseFiles(several: boolean, take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  // by their names too: systems do not know every kind
  input.accept = [...mediaTypes, '.heic', '.avif', '.tif'].join(',');
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
    (failed: IntakeResult['failed']) => {
      for (const { error } of failed.slice(0, mostTold)) {
        notices.show(failureNotice(error, messages));
      }
      const others = failed.slice(mostTold);
      if (others.length > 0)
        notices.show({
          kind: 'error',
          text: messages.photos.othersFailed(others.length),
          next: others.map(({ name }) => name).join(', '),
        });
    },
    [messages, notices],
  );

  const actions = useMemo(() => {
    const tellDamaged = (name: string) =>
      notices.show({ kind: 'error', text: words.damaged(name), next: words.damagedNext });
    const fill = (key: string, file: File) => {
      void intake
        .add([file], ({ photo: found, damaged }) => {
          if (damaged) tellDamaged(found.fileName);
          const photos = editor.head().photos;
          editor.setHead({ photos: photos.map((one) => (one._key === key ? fillPhoto(one, found) : one)) });
          notices.show({ kind: 'done', text: words.filled });
        })
        .then(({ failed }) => tell(failed));
    };
    const add = (files: readonly File[], where: 'tray' | 'body') => {
      if (files.length === 0) return;
      let double = 0;
      let last: string | undefined;
      void intake
        .add(files, ({ photo, damaged }) => {
          const { photos, leadPhoto } = editor.head();
          if (damaged) tellDamaged(photo.fileName);
          if (photos.some((one) => one.asset === photo.asset)) {
            double += 1;
            return;
          }
          const fresh = photos.some((one) => one._key === photo._key) ? { ...photo, _key: newKey() } : photo;
          editor.addPhotos([fresh], where, last);
          last = fresh._key;
          if (leadPhoto === null) editor.setHead({ leadPhoto: fresh._key });
        })
        .then(({ added, failed, stopped }) => {
          if (stopped) notices.show({ kind: 'info', text: words.stopped(added, files.length) });
          else if (added - double > 1) notices.show({ kind: 'done', text: words.added(added - double) });
          if (double > 0) notices.show({ kind: 'info', text: words.double(double) });
          tell(failed);
        });
    };
    return {
      add,
      fill,
      choose: (where: 'tray' | 'body') => chooseFiles(true, (files) => add(files, where)),
      chooseFor: (key: string) => chooseFiles(false, ([file]) => file && fill(key, file)),
      stop: intake.stop,
    };
  }, [editor, intake, notices, tell, words]);
  return useMemo(() => ({ ...actions, running }), [actions, running]);
}
