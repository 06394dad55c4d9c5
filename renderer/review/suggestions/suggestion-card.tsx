import type { Suggestion } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, classes, IconButton, IconClose, IconDone, type LongListRow } from '../../ui/index.ts';
import type { SuggestionDesk } from './suggestion-desk.ts';
import css from './suggestions.module.css';

interface SuggestionCardProps {
  readonly desk: SuggestionDesk;
  readonly one: Suggestion;
  readonly isCurrent: boolean;
  readonly now: Date;
  readonly row: LongListRow;
}

/** One suggestion: who, when, what was and what would be; the same that is drawn in the text, for ears too. */
export function SuggestionCard({ desk, one, isCurrent, now, row }: SuggestionCardProps) {
  const { suggestions: words, editor, format } = useMessages();
  const place = one.place ? editor.fields[one.place.field] : one.of ? words.of[one.of] : '';
  return (
    <li
      {...row}
      className={classes(css['card'], isCurrent && css['current'])}
      aria-current={isCurrent}
      data-suggestion={one.id}
    >
      <button type="button" className={css['open']} onClick={() => desk.go(one)}>
        <span className={css['who']}>
          <b>{one.authors.join(', ')}</b> · {format.listTime(one.at, now)}
          {one.place?.field !== 'body' && place !== '' && ` · ${place}`}
        </span>
        <span className={css['kind']}>{words.kinds[one.kind]}</span>
        <span className={css['words']}>
          {one.before !== '' && (
            <>
              <span className={css['unseen']}>{words.was} </span>
              <del>{excerpt(one.before)}</del>
            </>
          )}
          {one.before !== '' && one.after !== '' && ' '}
          {one.after !== '' && (
            <>
              <span className={css['unseen']}>{words.becomes} </span>
              <ins>{excerpt(one.after)}</ins>
            </>
          )}
        </span>
      </button>
      {one.from && (
        <Button kind="quiet" onPress={() => desk.goToOldPlace(one)}>
          {words.oldPlace}
        </Button>
      )}
      <span className={css['verdicts']}>
        <IconButton icon={IconDone} label={words.accept} onPress={() => desk.decide(one, 'accept')} />
        <IconButton icon={IconClose} label={words.reject} onPress={() => desk.decide(one, 'reject')} />
      </span>
    </li>
  );
}

/** At most so much of a long stretch is shown. */
const most = 240;
const excerpt = (text: string): string => {
  const shown = text.replace(/^\n+/, '').replaceAll('\n', ' ¶ ');
  return shown === '' ? '¶' : shown.length > most ? `${shown.slice(0, most)}…` : shown;
};
