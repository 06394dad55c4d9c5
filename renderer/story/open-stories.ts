import type { StorySession } from './story-session.ts';

const open = new Set<StorySession>();

/** Notes a session that is on the screen, until the answer is called. */
export function noteOpen(session: StorySession): () => void {
  open.add(session);
  return () => open.delete(session);
}

/** Brings what was typed last to the disk, before something else writes the story there. */
export async function flushOpenStories(): Promise<void> {
  await Promise.all([...open].map((session) => session.saving.flush()));
}
