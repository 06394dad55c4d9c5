import { useEffect, useState } from 'react';
import type { OpenedDraft, Settings } from '../../shared/api/index.ts';
import { useBridge, useClient, useEvent } from '../bridge/index.ts';
import { errorWords, failureNotice, useMessages } from '../messages/index.ts';
import { Button, type CommandRegistry, EmptyState, IconInfo, IconWarning, useNotices } from '../ui/index.ts';
import { noteOpen } from './open-stories.ts';
import type { ReadyStory } from './ready-story.ts';
import { openSession, type StorySession } from './story-session.ts';
import css from './story-screen.module.css';
import { useOpened } from './use-opened.ts';
import { useStoryLock } from './use-story-lock.ts';
import { Workbench } from './workbench.tsx';

export interface StoryScreenProps {
  readonly draft: string;
  readonly commands: CommandRegistry;
  /** "Xong chưa?" was pressed. */
  readonly onPublish: (story: ReadyStory) => void;
  /** The story is to be handed over as a file. */
  readonly onHandOver: (story: ReadyStory) => void;
  readonly onSaveAs: (story: ReadyStory) => void;
  /** Another story is to be opened. */
  readonly onOpen: (draft: string) => void;
  /** Words out of the story are to become a term of the house's style. */
  readonly onTerm: (words: string) => void;
}

/** The working screen of one story. A story is open in one window only: two would overwrite each other. */
export function StoryScreen(props: StoryScreenProps) {
  const { story } = useMessages();
  const { state, take } = useStoryLock(props.draft);
  if (state === 'ours') return <OwnStory {...props} />;
  if (state === 'waiting') return <output className={css['opening']}>{story.opening}</output>;
  return (
    <EmptyState icon={IconInfo} title={story.elsewhere.title} text={story.elsewhere.text}>
      <Button kind="primary" onPress={take}>
        {story.elsewhere.take}
      </Button>
    </EmptyState>
  );
}

function OwnStory({ draft, commands, onPublish, onHandOver, onSaveAs, onOpen, onTerm }: StoryScreenProps) {
  const { opening, again } = useOpened(draft);
  useEvent('storyReplaced', ({ id }) => {
    if (id === draft) again();
  });
  const messages = useMessages();
  const { story } = messages;
  if (opening.kind === 'opening') return <output className={css['opening']}>{story.opening}</output>;
  if (opening.kind === 'failed') {
    const { what, next } = errorWords(opening.error, messages);
    return (
      <EmptyState icon={IconWarning} title={what} text={next}>
        <Button onPress={again}>{story.openAgain}</Button>
      </EmptyState>
    );
  }
  return (
    <OpenStory key={draft} {...{ draft, commands, onPublish, onHandOver, onSaveAs, onOpen, onTerm, ...opening }} />
  );
}

interface OpenStoryProps extends StoryScreenProps {
  readonly opened: OpenedDraft;
  readonly settings: Settings;
  readonly dictionary: readonly string[];
}

function OpenStory({
  draft,
  commands,
  onPublish,
  onHandOver,
  onSaveAs,
  onOpen,
  onTerm,
  opened,
  settings,
  dictionary,
}: OpenStoryProps) {
  const client = useClient();
  const bridge = useBridge();
  const messages = useMessages();
  const notices = useNotices();
  const [session, setSession] = useState<StorySession | null>(null);
  const [first] = useState({ opened, settings, dictionary });

  useEffect(() => {
    const onFailure = (error: unknown) => {
      notices.show(failureNotice(error, messages));
    };
    const opening = openSession({ draft, ...first, client, bridge, onFailure });
    if (opening.recovered) notices.show({ kind: 'info', text: messages.story.recovered });
    setSession(opening);
    const off = noteOpen(opening);
    return () => {
      off();
      setSession(null);
      opening.dispose();
      // what came while it was open was before her eyes; a story that is gone by now needs no mark
      client.review.seen({ draft }).catch(() => undefined);
    };
    // a session lives as long as its story is on the screen; another language must not open it again
    // eslint-disable-next-line react/exhaustive-deps
  }, [draft, first, client, bridge]);

  return (
    session && (
      <Workbench {...{ session, commands, settings, dictionary, onPublish, onHandOver, onSaveAs, onOpen, onTerm }} />
    )
  );
}
