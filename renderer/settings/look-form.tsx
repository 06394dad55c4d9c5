import { languages, useMessages } from '../messages/index.ts';
import { IconButton, IconMinus, IconPlus, SegmentedControl } from '../ui/index.ts';
import css from './settings.module.css';
import { zoomLimits, zoomedBy } from './text-zoom.ts';
import { useChangeSettings, useSettings } from './use-settings.ts';

const themes = ['system', 'light', 'dark', 'contrast'] as const;

export function LookForm() {
  const { settings: words, format } = useMessages();
  const { language, theme, textZoom } = useSettings();
  const change = useChangeSettings();
  return (
    <div className={css['form']}>
      <div className={css['line']}>
        <span>{words.language}</span>
        <SegmentedControl
          label={words.language}
          value={language}
          segments={languages.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(value) => change({ language: value })}
        />
      </div>
      <div className={css['line']}>
        <span>{words.theme}</span>
        <SegmentedControl
          label={words.theme}
          value={theme}
          segments={themes.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(value) => change({ theme: value })}
        />
      </div>
      <div className={css['line']}>
        <span>{words.textZoom}</span>
        <span className={css['stepper']}>
          <IconButton
            icon={IconMinus}
            label={words.smaller}
            isDisabled={textZoom <= zoomLimits.min}
            onPress={() => change({ textZoom: zoomedBy(textZoom, -1) })}
          />
          <output>{format.number(textZoom * 100)}%</output>
          <IconButton
            icon={IconPlus}
            label={words.larger}
            isDisabled={textZoom >= zoomLimits.max}
            onPress={() => change({ textZoom: zoomedBy(textZoom, 1) })}
          />
        </span>
      </div>
    </div>
  );
}
