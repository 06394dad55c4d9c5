import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button, IconButton, IconClose, IconDown, IconUp } from '../../ui/index.ts';
import type { StoryEditor, TextRange } from '../story-editor.ts';
import css from './find-bar.module.css';
import { search } from './search.ts';

/** So many hits are drawn; more of them help nobody. */
const maxDrawn = 2_000;

interface FindBarProps {
  readonly editor: StoryEditor;
  readonly withReplace: boolean;
  readonly onClose: () => void;
}

/** Finds and replaces in every field of the story. Hits are drawn as CSS highlights: the document is not touched. */
export function FindBar({ editor, withReplace, onClose }: FindBarProps) {
  const { find: words } = useMessages().editor;
  const [wanted, setWanted] = useState(() => selectedWords());
  const [replacement, setReplacement] = useState('');
  const [marks, setMarks] = useState(false);
  const [wholeSyllable, setWholeSyllable] = useState(false);
  const [at, setAt] = useState(0);
  const [version, setVersion] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = editor.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setVersion((before) => before + 1), 150);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, [editor]);
  useEffect(() => input.current?.select(), []);
  const hits = useMemo(
    // version: the text changed under the hits
    () => (version < 0 ? [] : search(editor.texts(), wanted, { marks, wholeSyllable })),
    [editor, wanted, marks, wholeSyllable, version],
  );
  const now = hits.length === 0 ? 0 : Math.min(at, hits.length - 1);
  const current = hits[now];
  useEffect(() => draw(editor, hits, current), [editor, hits, current]);

  const step = (by: 1 | -1) => {
    if (hits.length > 0) setAt((now + by + hits.length) % hits.length);
  };
  const replace = (ranges: readonly TextRange[]) => {
    editor.replaceText(
      ranges.map((range) => ({ ...range, text: replacement })),
      'replace',
    );
    setVersion((before) => before + 1);
  };
  const close = useCallback(() => {
    onClose();
    if (current) editor.select(current);
    else editor.focus();
  }, [current, editor, onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css['float']}>
      {/* keys of the fields inside are handled on their way up */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <search className={css['bar']} aria-label={words.label} onKeyDown={onKeyDown}>
        <div className={css['row']}>
          <input
            ref={input}
            className={css['input']}
            aria-label={words.find}
            placeholder={words.find}
            value={wanted}
            lang="vi"
            spellCheck={false}
            onChange={(event) => {
              setWanted(event.target.value);
              setAt(0);
            }}
          />
          <span className={css['count']} aria-live="polite">
            {wanted !== '' && words.count(now + 1, hits.length)}
          </span>
          <IconButton icon={IconUp} label={words.previous} onPress={() => step(-1)} />
          <IconButton icon={IconDown} label={words.next} onPress={() => step(1)} />
          <IconButton icon={IconClose} label={words.close} onPress={close} />
        </div>
        {withReplace && (
          <div className={css['row']}>
            <input
              className={css['input']}
              aria-label={words.replaceWith}
              placeholder={words.replaceWith}
              value={replacement}
              lang="vi"
              spellCheck={false}
              onChange={(event) => setReplacement(event.target.value)}
            />
            <Button isDisabled={!current} onPress={() => current && replace([current])}>
              {words.replace}
            </Button>
            <Button isDisabled={!current} onPress={() => replace(hits)}>
              {words.replaceAll}
            </Button>
          </div>
        )}
        <div className={css['row']}>
          <label className={css['option']}>
            <input type="checkbox" checked={wholeSyllable} onChange={() => setWholeSyllable(!wholeSyllable)} />
            {words.wholeSyllable}
          </label>
          <label className={css['option']}>
            <input type="checkbox" checked={marks} onChange={() => setMarks(!marks)} />
            {words.marks}
          </label>
        </div>
      </search>
    </div>
  );
}

/** A word or two that are selected are what one wants to find. */
function selectedWords(): string {
  const text = getSelection()?.toString() ?? '';
  return text.length <= 80 && !text.includes('\n') ? text.normalize('NFC') : '';
}

function draw(editor: StoryEditor, hits: readonly TextRange[], current: TextRange | undefined): () => void {
  const ranges = (some: readonly TextRange[]) => some.map((one) => editor.domRange(one)).filter((one) => one !== null);
  CSS.highlights.set('find-hit', new Highlight(...ranges(hits.slice(0, maxDrawn))));
  const here = current ? ranges([current]) : [];
  const highlight = new Highlight(...here);
  highlight.priority = 1;
  CSS.highlights.set('find-current', highlight);
  here[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return () => {
    CSS.highlights.delete('find-hit');
    CSS.highlights.delete('find-current');
  };
}
