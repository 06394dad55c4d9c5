import { useSyncExternalStore } from 'react';
import { PublishDialog } from '../publish/index.ts';
import { WayBox } from '../review/workflow/index.ts';
import type { ReadyStory } from '../story/index.ts';

interface PublishingProps {
  readonly story: ReadyStory;
  readonly onClose: () => void;
}

/** The open story before the publish room's gate. */
export function Publishing({ story, onClose }: PublishingProps) {
  const items = useSyncExternalStore(story.onItems, story.items);
  return (
    <PublishDialog
      draft={story.draft}
      items={items}
      onJump={(place) => {
        onClose();
        // after the dialog has given the focus back
        setTimeout(() => story.jump(place));
      }}
      onFix={story.fix}
      step={(blocking) => (
        <WayBox
          draft={story.draft}
          blocking={blocking}
          findings={story.findings}
          flush={story.flush}
          onTaken={onClose}
        />
      )}
      beforeMake={story.flush}
      onClose={onClose}
    />
  );
}
