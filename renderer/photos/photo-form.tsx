import type { Photo } from '../../shared/article/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { PausedTextArea, PausedTextField } from '../ui/index.ts';
import css from './photos.module.css';

const taken = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/;

/** Everything that is said about a photo, each with where it came from. */
export function PhotoForm({ editor, photo }: { readonly editor: StoryEditor; readonly photo: Photo }) {
  const { photos: words } = useMessages();
  const set = (field: keyof typeof words.fields) => (value: string) => {
    const { [field]: _, ...origins } = photo.origins;
    editor.setHead({
      photos: editor.head().photos.map((one) => (one._key === photo._key ? { ...one, [field]: value, origins } : one)),
    });
  };
  const hint = (field: keyof typeof words.fields, otherwise?: string) => {
    const origin = photo.origins[field];
    const text = origin === undefined ? otherwise : words.from(origin);
    return text === undefined ? {} : { hint: text };
  };
  const line = (field: keyof typeof words.fields) => ({
    label: words.fields[field],
    value: photo[field],
    onCommit: set(field),
  });
  return (
    <div className={css['form']}>
      <PausedTextArea {...line('caption')} {...hint('caption')} rows={3} />
      <PausedTextField {...line('credit')} {...hint('credit', words.creditHint)} />
      <PausedTextField {...line('creator')} {...hint('creator')} />
      <PausedTextField {...line('source')} {...hint('source')} />
      <PausedTextField {...line('copyright')} {...hint('copyright')} />
      <div className={css['pair']}>
        <PausedTextField
          {...line('takenAt')}
          {...hint('takenAt', words.takenHint)}
          validate={(value) => (taken.test(value) ? undefined : words.takenWrong)}
        />
        <PausedTextField {...line('place')} {...hint('place')} />
      </div>
      <PausedTextArea {...line('alt')} {...hint('alt')} rows={2} />
      <PausedTextArea {...line('rights')} {...hint('rights')} rows={2} />
    </div>
  );
}
