import { creditForms, readTextCodes, writeTextCodes } from '../../shared/article/index.ts';
import type { Settings } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { Checkbox, NumberField, Select, TextArea, TextField } from '../ui/index.ts';
import { NewsroomSetupSection } from './newsroom-setup.tsx';
import { useKeptText } from './kept-text.ts';
import css from './settings.module.css';
import { useChangeSettings, useSettings } from './use-settings.ts';

type Limit = Exclude<keyof Settings['house'], 'tonePlacement' | 'creditForm'>;

/** What the schema of the settings takes (shared/check/house.ts). */
const limits: readonly { readonly key: Limit; readonly min: number; readonly max: number }[] = [
  { key: 'headlineMaxCharacters', min: 20, max: 300 },
  { key: 'headlineMaxWords', min: 5, max: 60 },
  { key: 'sapoMaxWords', min: 10, max: 200 },
  { key: 'captionMaxSyllables', min: 10, max: 200 },
];

export function NewsroomForm() {
  const { settings: words } = useMessages();
  const { newsroom, house, photos, textCodes } = useSettings();
  const change = useChangeSettings();
  const name = useKeptText(newsroom.name, (text) => change({ newsroom: { ...newsroom, name: text } }));
  const prefix = useKeptText(newsroom.sourcePrefix, (text) =>
    change({ newsroom: { ...newsroom, sourcePrefix: text } }),
  );
  const sections = useKeptText(newsroom.sections.join('\n'), (text) =>
    change({ newsroom: { ...newsroom, sections: sectionsIn(text) } }),
  );
  const codes = useKeptText(writeTextCodes(textCodes), (text) => change({ textCodes: readTextCodes(text) }));
  const limitWords: Readonly<Record<Limit, string>> = {
    headlineMaxCharacters: words.headlineCharacters,
    headlineMaxWords: words.headlineWords,
    sapoMaxWords: words.sapoWords,
    captionMaxSyllables: words.captionSyllables,
  };
  return (
    <div className={css['form']}>
      <div className={css['pair']}>
        <TextField label={words.newsroomName} {...name} />
        <TextField label={words.sourcePrefix} {...prefix} />
      </div>
      <p className={css['hint']}>{words.sourcePrefixHint}</p>
      <TextArea label={words.sections} hint={words.sectionsHint} rows={6} {...sections} />
      <Select
        label={words.tone}
        value={house.tonePlacement}
        choices={[
          { value: 'old', label: words.tones.old },
          { value: 'new', label: words.tones.new },
        ]}
        onChange={(tonePlacement) => change({ house: { ...house, tonePlacement } })}
      />
      <fieldset className={css['limits']}>
        <legend>{words.limits}</legend>
        <p className={css['hint']}>{words.limitsHint}</p>
        {limits.map(({ key, min, max }) => (
          <NumberField
            key={key}
            label={limitWords[key]}
            value={house[key]}
            min={min}
            max={max}
            onChange={(value) => change({ house: { ...house, [key]: value } })}
          />
        ))}
      </fieldset>
      <TextArea label={words.textCodes} hint={words.textCodesHint} rows={5} {...codes} />
      <fieldset className={css['limits']}>
        <legend>{words.photos}</legend>
        <Select
          label={words.creditForm}
          value={house.creditForm ?? 'asTyped'}
          choices={creditForms.map((value) => ({ value, label: words.creditForms[value] }))}
          onChange={(creditForm) => change({ house: { ...house, creditForm } })}
        />
        <NumberField
          label={words.photoSide}
          value={photos.longestSide}
          min={600}
          max={8000}
          onChange={(longestSide) => change({ photos: { ...photos, longestSide } })}
        />
        <NumberField
          label={words.photoQuality}
          value={photos.quality}
          min={50}
          max={100}
          onChange={(quality) => change({ photos: { ...photos, quality } })}
        />
        <Checkbox
          isSelected={photos.keepCamera}
          onChange={(keepCamera) => change({ photos: { ...photos, keepCamera } })}
        >
          {words.photoKeepCamera}
        </Checkbox>
        <p className={css['hint']}>{words.photoKeepCameraHint}</p>
      </fieldset>
      <NewsroomSetupSection />
    </div>
  );
}

/** One a line, each once, empty lines left out. */
const sectionsIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
