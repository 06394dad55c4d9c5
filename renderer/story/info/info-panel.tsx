import type { Settings } from '../../../shared/api/index.ts';
import { slugOf } from '../../../shared/language/index.ts';
import { type StoryEditor, useHead } from '../../editor/index.ts';
import { useMessages } from '../../messages/index.ts';
import { PausedTextArea, PausedTextField, Select } from '../../ui/index.ts';
import css from './info-panel.module.css';
import { tagsOf } from './tags.ts';
import { fromVietnamTime, toVietnamTime } from './vietnam-time.ts';

interface InfoPanelProps {
  readonly editor: StoryEditor;
  readonly settings: Settings;
}

/** The Thông tin panel: what belongs to a story and is no running text. */
export function InfoPanel({ editor, settings }: InfoPanelProps) {
  const { story } = useMessages();
  const words = story.info;
  const section = useHead(editor, 'section');
  const tags = useHead(editor, 'tags');
  const dateline = useHead(editor, 'dateline');
  const publishAt = useHead(editor, 'publishAt');
  const embargo = useHead(editor, 'embargo');
  const headline = useHead(editor, 'headline');
  const lines = {
    sourcePrefix: useHead(editor, 'sourcePrefix'),
    slug: useHead(editor, 'slug'),
    seoTitle: useHead(editor, 'seoTitle'),
    socialTitle: useHead(editor, 'socialTitle'),
    description: useHead(editor, 'description'),
    deskNote: useHead(editor, 'deskNote'),
  };
  const line = (field: keyof typeof lines) => ({
    label: words[field],
    value: lines[field],
    onCommit: (value: string) => editor.setHead({ [field]: value }),
  });
  const sections = ['', ...new Set([...settings.newsroom.sections, section])].filter(
    (one, at) => at === 0 || one !== '',
  );
  return (
    <div className={css['panel']}>
      <Select
        label={words.section}
        value={section}
        choices={sections.map((one) => ({ value: one, label: one || words.noSection }))}
        onChange={(value) => editor.setHead({ section: value })}
      />
      <PausedTextField
        label={words.tags}
        hint={words.tagsHint}
        value={tags.join(', ')}
        onCommit={(value) => editor.setHead({ tags: tagsOf(value) })}
      />
      <PausedTextField {...line('sourcePrefix')} hint={words.sourcePrefixHint} />
      <PausedTextField
        type="date"
        label={words.date}
        value={dateline.date ?? ''}
        onCommit={(value) => editor.setHead({ dateline: { ...editor.head().dateline, date: value || null } })}
      />
      <div className={css['pair']}>
        <PausedTextField
          type="datetime-local"
          label={words.publishAt}
          hint={words.zone}
          value={toVietnamTime(publishAt)}
          onCommit={(value) => editor.setHead({ publishAt: fromVietnamTime(value) })}
        />
        <PausedTextField
          type="datetime-local"
          label={words.embargo}
          hint={words.zone}
          value={toVietnamTime(embargo)}
          onCommit={(value) => editor.setHead({ embargo: fromVietnamTime(value) })}
        />
      </div>
      <h3 className={css['heading']}>{words.web}</h3>
      <PausedTextField
        {...line('slug')}
        placeholder={slugOf(headline)}
        onCommit={(value) => editor.setHead({ slug: slugOf(value) })}
        {...(lines.slug === '' && { hint: words.slugAuto })}
      />
      <PausedTextField {...line('seoTitle')} placeholder={headline} />
      <PausedTextField {...line('socialTitle')} placeholder={headline} />
      <PausedTextArea {...line('description')} rows={3} />
      <h3 className={css['heading']}>{words.deskNote}</h3>
      <PausedTextArea {...line('deskNote')} rows={4} hint={words.deskNoteHint} />
    </div>
  );
}
