import { expandPhotoVariables, expandTextCodes, type Photo, type PhotoWord } from '../../shared/article/index.ts';
import { createStoryNames, type StoryEditor } from '../editor/index.ts';
import { splitCredit } from '../../shared/formats/index.ts';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages/index.ts';
import { PausedTextArea, PausedTextField } from '../ui/index.ts';
import { type CaptionFinding, CaptionFindings } from './caption-findings.tsx';
import { NameOffers } from './name-offers.tsx';
import css from './photos.module.css';
import { useTextCodes } from './use-text-codes.ts';

const taken = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/;

const listOf = (value: string): string[] => [
  ...new Set(
    value
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** What helps while a photo's words are written, made elsewhere. */
export interface CaptionHelp {
  /** The newsroom's names, offered behind the story's own; null: none are offered. */
  readonly names: readonly string[] | null;
  /** What the checks say of the captions and credits of all photos. */
  readonly findings: readonly CaptionFinding[];
  readonly onFix: (finding: number, text: string) => void;
}

interface PhotoFormProps {
  readonly editor: StoryEditor;
  readonly photo: Photo;
  readonly help: CaptionHelp;
}

/** Everything that is said about a photo, each with where it came from. */
export function PhotoForm({ editor, photo, help }: PhotoFormProps) {
  const names = useNames(editor, help.names);
  const said = (field: 'caption' | 'credit') => (
    <CaptionFindings
      findings={help.findings.filter((one) => one.field === field && one.key === photo._key)}
      onFix={help.onFix}
    />
  );
  const { photos: words } = useMessages();
  const change = (fields: Partial<Photo>) =>
    editor.setHead({
      photos: editor.head().photos.map((one) => (one._key === photo._key ? { ...one, ...fields } : one)),
    });
  const codes = useTextCodes();
  const set = (field: PhotoWord) => (typed: string) => {
    const value = expandPhotoVariables(expandTextCodes(typed, codes), photo);
    // `… - Ảnh: Kim Thành` typed or pasted as one: each goes where it belongs
    const split = field === 'caption' && photo.credit.trim() === '' ? splitCredit(value) : null;
    if (split) {
      const { caption: _caption, credit: _credit, ...others } = photo.origins;
      change({ ...split, origins: others });
      return;
    }
    const { [field]: _, ...origins } = photo.origins;
    change({ [field]: value, origins });
  };
  const hint = (field: PhotoWord, otherwise?: string) => {
    const origin = photo.origins[field];
    const text = origin === undefined ? otherwise : words.from(origin);
    return text === undefined ? {} : { hint: text };
  };
  const line = (field: PhotoWord) => ({
    label: words.fields[field],
    value: photo[field],
    onCommit: set(field),
  });
  return (
    <div className={css['form']}>
      <NameOffers names={names}>
        <PausedTextArea {...line('caption')} {...hint('caption', words.captionHint)} rows={3} />
      </NameOffers>
      {said('caption')}
      <NameOffers names={names}>
        <PausedTextField {...line('credit')} {...hint('credit', words.creditHint)} />
      </NameOffers>
      {said('credit')}
      <div className={css['pair']}>
        <NameOffers names={names}>
          <PausedTextField {...line('creator')} {...hint('creator')} />
        </NameOffers>
        <PausedTextField {...line('creatorTitle')} {...hint('creatorTitle')} />
      </div>
      <div className={css['pair']}>
        <PausedTextField {...line('source')} {...hint('source')} />
        <PausedTextField {...line('copyright')} {...hint('copyright')} />
      </div>
      <PausedTextField
        {...line('takenAt')}
        {...hint('takenAt', words.takenHint)}
        validate={(value) => (taken.test(value) ? undefined : words.takenWrong)}
      />
      <div className={css['pair']}>
        <PausedTextField {...line('sublocation')} {...hint('sublocation')} />
        <PausedTextField {...line('city')} {...hint('city')} />
        <PausedTextField {...line('province')} {...hint('province')} />
        <PausedTextField {...line('country')} {...hint('country')} />
      </div>
      <PausedTextArea {...line('alt')} {...hint('alt')} rows={2} />
      <PausedTextArea {...line('extendedDescription')} {...hint('extendedDescription')} rows={2} />
      <PausedTextField {...line('headline')} {...hint('headline')} />
      <PausedTextField
        label={words.keywords}
        value={photo.keywords.join(', ')}
        onCommit={(value) => change({ keywords: listOf(value) })}
      />
      <PausedTextArea {...line('rights')} {...hint('rights')} rows={2} />
    </div>
  );
}

/** Reads the names that stand in the story, then the newsroom's; none where they are not to be offered. */
function useNames(editor: StoryEditor, newsroom: readonly string[] | null): () => readonly string[] {
  const own = useRef<ReturnType<typeof createStoryNames> | null>(null);
  useEffect(() => {
    const names = createStoryNames(editor);
    own.current = names;
    return names.dispose;
  }, [editor]);
  return () => (newsroom === null ? [] : (own.current?.all(newsroom) ?? newsroom));
}
