import { useRef, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { usePeople } from '../workflow/index.ts';
import { mentionAt, namesFor } from './mentions.ts';
import css from './comments.module.css';

interface RemarkFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
  readonly onLeave: () => void;
}

/** Where a remark is written; after an `@` the people are offered. */
export function RemarkField({ label, placeholder, text, onText, onSend, onLeave }: RemarkFieldProps) {
  const { comments } = useMessages();
  const people = usePeople();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const typed = mentionAt(text.slice(0, caret));
  const names = typed === null ? [] : namesFor(typed, people).filter((name) => name !== typed.trim());
  const mention = (name: string) => {
    const before = text.slice(0, caret - (typed ?? '').length);
    onText(`${before}${name} ${text.slice(caret)}`);
    setCaret(before.length + name.length + 1);
    field.current?.focus();
  };
  return (
    <div className={css['remark']}>
      <textarea
        ref={field}
        // it was opened to be written in
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={css['field']}
        rows={3}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        lang="vi"
        spellCheck={false}
        onChange={(event) => {
          onText(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
          else if (event.key === 'Escape') onLeave();
          else if (event.key === 'Tab' && !event.shiftKey && names[0] !== undefined) mention(names[0]);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {names.length > 0 && (
        <fieldset className={css['names']} aria-label={comments.mention}>
          {names.map((name) => (
            <button key={name} type="button" className={css['person']} onClick={() => mention(name)}>
              @{name}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
