import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReturnNote as Note, SubmittedFinding } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, Dialog, IconReturned, IconSideBySide, Tag } from '../../ui/index.ts';
import { ComparisonView, isChanged } from './comparison-view.tsx';
import { useComparison } from './use-comparison.ts';
import css from './versions.module.css';

/** Above a story that came back: who sent it back and why, and the way to everything that was changed. */
export function ReturnNote({ draft }: { readonly draft: string }) {
  const client = useClient();
  const { way, format } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['review', 'returned', draft],
    queryFn: () => client.review.returnNote({ draft }),
  });
  if (!data) return null;
  const { returned } = data;
  return (
    <section className={css['returned']} aria-label={way.returned.title}>
      <IconReturned size={16} aria-hidden className={css['returnedIcon']} />
      <div className={css['returnedWords']}>
        <p className={css['soft']}>{way.returned.by(returned.author || way.unnamed, format.dateTime(returned.at))}</p>
        <p className={css['returnedNote']}>{returned.note}</p>
      </div>
      <Button icon={IconSideBySide} onPress={() => setOpen(true)}>
        {way.returned.look}
      </Button>
      {isOpen && <ReturnDialog note={data} onClose={() => setOpen(false)} />}
    </section>
  );
}

function useArticle(id: string | null) {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['revision', id],
    queryFn: () => client.revisions.read({ id: id ?? '' }),
    enabled: id !== null,
  });
  return data ?? null;
}

function ReturnDialog({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { way } = useMessages();
  const words = way.returned;
  const before = useArticle(note.sent);
  const after = useArticle(note.back);
  const comparison = useComparison(before, after);
  return (
    <Dialog
      isOpen
      size="wide"
      title={words.title}
      lead={note.returned.note}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {words.open}
        </Button>
      }
    >
      <div className={css['lesson']}>
        <section className={css['scroll']} aria-label={words.changes}>
          <h3 className={css['lessonTitle']}>{words.changes}</h3>
          {comparison && before && after && comparison.rows.some(isChanged) ? (
            <ComparisonView comparison={comparison} before={before} after={after} mode="inline" />
          ) : (
            <p className={css['empty']}>{words.noChanges}</p>
          )}
        </section>
        <section className={css['learn']} aria-label={words.findings}>
          <h3 className={css['lessonTitle']}>{words.findings}</h3>
          {note.findings.length === 0 && <p className={css['empty']}>{words.noFindings}</p>}
          <Findings findings={note.findings} again={note.again} />
        </section>
      </div>
    </Dialog>
  );
}

/** What stood in the story when it was sent, a rule at a time; first what this person's stories were sent with before. */
function Findings({
  findings,
  again,
}: {
  readonly findings: readonly SubmittedFinding[];
  readonly again: Note['again'];
}) {
  const { way } = useMessages();
  const times = new Map(again.map((one) => [one.rule, one.stories]));
  const rules = [...Map.groupBy(findings, (one) => one.rule)].toSorted(
    ([a], [b]) => (times.get(b) ?? 0) - (times.get(a) ?? 0),
  );
  return (
    <ul className={css['findings']}>
      {rules.map(([rule, all]) => {
        const before = times.get(rule);
        return (
          <li key={rule} className={css['finding']}>
            <p className={css['found']}>
              {[...new Set(all.map((one) => one.text.trim()).filter((text) => text !== ''))].map((text) => (
                <span key={text} className={css['foundText']}>
                  {text}
                </span>
              ))}
            </p>
            <p>{all[0]?.message}</p>
            {before !== undefined && <Tag tone="style">{way.returned.again(before)}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
