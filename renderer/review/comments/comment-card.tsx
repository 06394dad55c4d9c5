import { useEffect, useRef, useState } from 'react';
import type { Comment } from '../../../shared/article/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, classes, IconDone, IconRestore, Tag } from '../../ui/index.ts';
import { usePeople, usePerson } from '../workflow/index.ts';
import type { CommentBoard } from './board.ts';
import { isLost } from './carry.ts';
import { piecesOf } from './mentions.ts';
import { RemarkField } from './remark-field.tsx';
import css from './comments.module.css';

const beginningLength = 40;

interface CommentCardProps {
  readonly comment: Comment;
  readonly board: CommentBoard;
  readonly isCurrent: boolean;
}

/** One thread: what it is about, what was said, and what can be done with it. */
export function CommentCard({ comment, board, isCurrent }: CommentCardProps) {
  const { comments: words } = useMessages();
  const { person } = usePerson();
  const [reply, setReply] = useState<string | null>(null);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const send = () => {
    if (reply !== null && reply.trim() !== '') board.reply(comment._key, reply.trim(), person.name);
    setReply(null);
  };
  const lost = isLost(comment);
  const about = comment.quotation || aboutWhole(board, comment, words.whole(comment.anchor));
  return (
    <li ref={card} className={classes(css['card'], isCurrent && css['current'], comment.resolved && css['done'])}>
      <button
        type="button"
        className={classes(css['about'], lost && css['lost'])}
        disabled={comment.anchor === null || lost}
        onClick={() => board.go(comment)}
        aria-label={words.goTo(about)}
      >
        {about}
      </button>
      {lost && <p className={css['soft']}>{words.lost}</p>}
      {comment.question && !comment.resolved && <Tag tone="style">{words.mustAnswer}</Tag>}
      <Remark {...comment} />
      {comment.replies.map((one) => (
        <Remark key={one._key} {...one} />
      ))}
      {comment.resolved && <p className={css['soft']}>{words.resolvedBy(comment.resolvedBy || words.unnamed)}</p>}
      {reply === null ? (
        <div className={css['actions']}>
          {!comment.resolved && (
            <Button kind="quiet" onPress={() => setReply('')}>
              {words.reply}
            </Button>
          )}
          <Button
            kind="quiet"
            icon={comment.resolved ? IconRestore : IconDone}
            onPress={() => board.setResolved(comment._key, !comment.resolved, person.name)}
          >
            {comment.resolved ? words.reopen : words.resolve}
          </Button>
        </div>
      ) : (
        <>
          <RemarkField
            label={words.reply}
            placeholder={words.replyPlaceholder}
            text={reply}
            onText={setReply}
            onSend={send}
            onLeave={() => setReply(null)}
          />
          <div className={css['actions']}>
            <Button kind="primary" onPress={send}>
              {words.send}
            </Button>
            <Button kind="quiet" onPress={() => setReply(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

/** What a whole field or block begins with, so that one can be told from another. */
function aboutWhole({ editor }: CommentBoard, { anchor }: Comment, name: string): string {
  if (anchor === null) return name;
  const text = editor.texts().find((one) => one.field === anchor.field && one.key === anchor.key)?.text ?? '';
  const beginning = text.length > beginningLength ? `${text.slice(0, beginningLength).trimEnd()}…` : text;
  return beginning === '' ? name : `${name}: ${beginning}`;
}

function Remark({ author, at, text }: Pick<Comment, 'author' | 'at' | 'text'>) {
  const { comments: words, format } = useMessages();
  const people = usePeople();
  return (
    <div className={css['said']}>
      <p className={css['who']}>
        <b>{author || words.unnamed}</b>
        <time dateTime={at} title={format.dateTime(at)}>
          {format.clock(at).slice(0, 5)} {format.date(at).slice(0, 5)}
        </time>
      </p>
      <p className={css['words']} lang="vi">
        {piecesOf(text, people).map(({ text: piece, isMention }, index) =>
          // pieces have no identity but their place
          // eslint-disable-next-line react/no-array-index-key
          isMention ? <b key={index}>{piece}</b> : piece,
        )}
      </p>
    </div>
  );
}
