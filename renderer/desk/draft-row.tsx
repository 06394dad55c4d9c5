import type { DraftHit, DraftRow } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { classes, Icon, IconDeadline, IconDone, ReaderText, Tag } from '../ui/index.ts';
import css from './draft-row.module.css';

interface DraftRowViewProps {
  readonly row: DraftRow | DraftHit;
  /** Its story is on the paper. */
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Whether its view holds stories of several states, so that each has to name its own. */
  readonly showsState: boolean;
  readonly now: Date;
}

export function DraftRowView({ row, isOpen, isChosen, showsState, now }: DraftRowViewProps) {
  const { desk, format } = useMessages();
  const hit = 'hit' in row ? row.hit : null;
  const marksHeadline = hit?.pieces.map((piece) => piece.text).join('') === row.headline;
  return (
    <div className={classes(css['row'], isOpen && css['open'], isChosen && css['chosen'])}>
      <p className={classes(css['headline'], row.headline === '' && css['untitled'])}>
        {row.unseen && !isOpen && (
          <span className={css['unseen']}>
            <ReaderText>{desk.unseen}</ReaderText>
          </span>
        )}
        {hit && marksHeadline ? <Pieces pieces={hit.pieces} /> : row.headline || desk.untitled}
      </p>
      {hit && !marksHeadline && (
        <p className={css['hit']}>
          <Pieces pieces={hit.pieces} />
        </p>
      )}
      <div className={css['meta']}>
        <span className={css['people']}>
          {row.authors.join(', ') || desk.noAuthor} · {row.section || desk.noSection}
        </span>
        <span className={css['number']}>· {desk.words(row.words)}</span>
        <span className={css['end']}>
          <time dateTime={row.updatedAt} title={format.dateTime(row.updatedAt)}>
            {format.listTime(row.updatedAt, now)}
          </time>
          {isChosen && (
            <span className={css['check']}>
              <Icon of={IconDone} size={12} />
            </span>
          )}
        </span>
      </div>
      <Tags row={row} showsState={showsState} now={now} />
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: DraftHit['hit']['pieces'] }) {
  return pieces.map((piece, at) =>
    piece.marked ? (
      // pieces have no identity but their place
      // eslint-disable-next-line react/no-array-index-key
      <mark key={at} className={css['mark']}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}

function Tags({ row, showsState, now }: Pick<DraftRowViewProps, 'row' | 'showsState' | 'now'>) {
  const { desk, format } = useMessages();
  const hasState = showsState && row.state !== 'draft';
  const { embargo, publishAt } = row;
  const deadline = publishAt ?? embargo;
  const hasMore = deadline !== null || row.assignee !== '' || row.comments > 0;
  if (!hasState && !hasMore && row.findings === null && row.photos === 0) return null;
  return (
    <div className={css['tags']}>
      {hasState && <Tag>{desk.states[row.state]}</Tag>}
      {deadline !== null && (
        <Tag tone={deadline < now.toISOString() && row.state !== 'exported' ? 'proof' : 'style'}>
          <Icon of={IconDeadline} size={12} />
          {(publishAt === null ? desk.embargo : desk.publishAt)(format.deadline(deadline, now))}
        </Tag>
      )}
      {row.assignee !== '' && <Tag>{desk.inHandOf(row.assignee)}</Tag>}
      {row.questions > 0 && <Tag tone="style">{desk.questions(row.questions)}</Tag>}
      {row.comments > row.questions && <Tag>{desk.comments(row.comments - row.questions)}</Tag>}
      {row.findings !== null && row.findings > 0 && <Tag tone="proof">{desk.findings(row.findings)}</Tag>}
      {row.findings === 0 && <Tag tone="ok">{desk.clean}</Tag>}
      {row.photos > 0 && <Tag tone="fact">{desk.photos(row.photos)}</Tag>}
      {row.photosIncomplete > 0 && <Tag>{desk.photosIncomplete}</Tag>}
    </div>
  );
}
