import { useState } from 'react';
import type { Tried, TriedHit } from '../../../shared/api/index.ts';
import { useClient, useEvent, useTask } from '../../bridge/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { Button, IconFolder, IconSearch, Progress } from '../../ui/index.ts';
import css from './style.module.css';
import { TrialFolder } from './trial-folder.tsx';

/** More than these nobody reads before deciding. */
const mostShown = 100;

/** A rule by its id, or one as it would stand in a pack. */
export type ToTry = { readonly rule: string } | { readonly yaml: string };

/** Runs a rule over the stories of the store before it counts, and shows what it would have found. */
export function Trial({ what }: { readonly what: () => ToTry | null }) {
  const client = useClient();
  const messages = useMessages();
  const { style: words } = messages;
  const { run, start, cancel } = useTask<Tried>();
  const [soFar, setSoFar] = useState<readonly TriedHit[]>([]);
  useEvent('styleTried', ({ task, hits }) => {
    if (run.kind === 'running' && run.task === task) setSoFar((before) => [...before, ...hits]);
  });
  const [isFolderAsked, setFolderAsked] = useState(false);
  const begin = (folder: string | null) => {
    const tried = what();
    if (!tried) return;
    setSoFar([]);
    start((task) => client.style.try({ task, what: tried, stories: folder === null, folder }));
  };
  const failure = run.kind === 'failed' ? errorWords(run.error, messages) : null;
  return (
    <section className={css['trial']} aria-label={words.try}>
      <div className={css['trialHead']}>
        {run.kind === 'running' ? (
          <>
            <Progress label={words.trying} share={run.share} />
            <Button onPress={cancel}>{words.stop}</Button>
          </>
        ) : (
          <>
            <Button icon={IconSearch} onPress={() => begin(null)}>
              {run.kind === 'idle' ? words.try : words.tryAgain}
            </Button>
            <Button icon={IconFolder} onPress={() => setFolderAsked(true)}>
              {words.tryFolder}
            </Button>
          </>
        )}
        <output className={css['hint']}>
          {run.kind === 'cancelled' && words.stopped}
          {failure && `${failure.what} ${failure.next}`}
          {run.kind === 'done' && <Summary tried={run.result} />}
        </output>
      </div>
      {isFolderAsked && <TrialFolder isBusy={run.kind === 'running'} onTry={begin} />}
      {run.kind === 'done' ? (
        <Hits hits={run.result.hits} found={run.result.found} />
      ) : (
        <Hits hits={soFar} found={soFar.length} />
      )}
    </section>
  );
}

function Summary({ tried: { found, texts, syllables, unread, problems } }: { readonly tried: Tried }) {
  const { style: words, language } = useMessages();
  const [problem] = problems;
  if (problem) return problem.message[language];
  if (texts === 0) return words.triedNone;
  const told = words.tried(found, texts, syllables === 0 ? 0 : Math.max(0.1, (1000 * found) / syllables));
  return unread === 0 ? told : `${told} ${words.unread(unread)}`;
}

function Hits({ hits, found }: { readonly hits: readonly TriedHit[]; readonly found: number }) {
  const { style: words } = useMessages();
  if (hits.length === 0) return null;
  const shown = hits.slice(0, mostShown);
  return (
    <>
      <ul className={css['hits']} aria-label={words.hits}>
        {shown.map((hit, at) => (
          // finds come in order and are never moved
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <span lang="vi">
              …{hit.before}
              <mark className={css['found']}>{hit.text}</mark>
              {hit.fix !== null && (
                <>
                  {' → '}
                  <b className={css['fix']}>{hit.fix === '' ? words.remove : hit.fix}</b>
                </>
              )}
              {hit.after}…
            </span>
            <small>{hit.title || words.untitled}</small>
          </li>
        ))}
      </ul>
      {found > shown.length && <p className={css['hint']}>{words.moreHits(found - shown.length)}</p>}
    </>
  );
}
