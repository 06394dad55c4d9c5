import { useEffect, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { CommentAnchor } from '../../../shared/article/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, Select } from '../../ui/index.ts';
import { usePerson } from '../workflow/index.ts';
import type { CommentBoard } from './board.ts';
import { RemarkField } from './remark-field.tsx';
import css from './comments.module.css';

/** What a new comment is to be about: words that were selected, else the text at the caret, else the story. */
export interface CommentTarget {
  readonly anchor: CommentAnchor | null;
  readonly quotation: string;
}

type About = 'words' | 'text' | 'story';

/** The target at the caret as the editor has it now. */
export function targetHere({ editor }: CommentBoard): CommentTarget {
  const [first] = editor.selected();
  if (first) {
    const { field, key } = first;
    const text = editor.texts().find((one) => one.field === field && one.key === key)?.text ?? '';
    const marked = text.slice(first.offset, first.offset + first.length);
    const quotation = marked.trim();
    const offset = first.offset + marked.indexOf(quotation);
    return { anchor: { field, key, offset: quotation === '' ? 0 : offset, length: quotation.length }, quotation };
  }
  const caret = editor.caret();
  if (!caret) return { anchor: null, quotation: '' };
  const { field, key } = caret.place;
  return { anchor: { field, key, offset: 0, length: 0 }, quotation: '' };
}

interface ComposerProps {
  readonly board: CommentBoard;
  readonly target: CommentTarget;
  readonly onClose: () => void;
}

export function Composer({ board, target, onClose }: ComposerProps) {
  const { comments: words } = useMessages();
  const { person } = usePerson();
  const possible: readonly About[] =
    target.anchor === null ? ['story'] : target.quotation === '' ? ['text', 'story'] : ['words', 'text', 'story'];
  const [about, setAbout] = useState<About>(possible[0] ?? 'story');
  const [text, setText] = useState('');
  const [question, setQuestion] = useState(false);
  useEffect(() => {
    board.setTarget(about === 'words' ? target.anchor : null);
    return () => board.setTarget(null);
  }, [about, board, target]);
  const send = () => {
    if (text.trim() === '') return;
    const whole = target.anchor && { ...target.anchor, offset: 0, length: 0 };
    board.add(
      {
        anchor: about === 'words' ? target.anchor : about === 'text' ? whole : null,
        quotation: about === 'words' ? target.quotation : '',
        text: text.trim(),
        question,
      },
      person.name,
    );
    onClose();
  };
  return (
    <section className={css['card']} aria-label={words.add}>
      {about === 'words' && <p className={css['about']}>{target.quotation}</p>}
      {possible.length > 1 && (
        <Select
          label={words.about}
          value={about}
          choices={possible.map((value) => ({ value, label: words.abouts[value] }))}
          onChange={setAbout}
        />
      )}
      <RemarkField
        label={words.text}
        placeholder={words.placeholder}
        text={text}
        onText={setText}
        onSend={send}
        onLeave={onClose}
      />
      <Checkbox className={css['check'] ?? ''} isSelected={question} onChange={setQuestion}>
        {({ isSelected }) => (
          <>
            <span className={css['box']} data-on={isSelected} aria-hidden>
              {isSelected ? '✓' : ''}
            </span>
            {words.question}
          </>
        )}
      </Checkbox>
      <div className={css['actions']}>
        <Button kind="primary" keyHint="Mod+Enter" onPress={send}>
          {words.add}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
