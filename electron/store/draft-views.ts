import type { View } from '../../shared/api/index.ts';
import { thisPerson } from './seen.ts';

// What the views of the desk show, as conditions in SQL on a row of `drafts`.

/** Who brought the story to this machine or began it; null before anybody opened it. */
const beganBy =
  '(SELECT author FROM revisions WHERE revisions.draft = drafts.number ORDER BY revisions.number LIMIT 1)';
const living = "deleted_at IS NULL AND state <> 'spiked'";
export const waits = "outbox.state NOT IN ('done', 'cancelled')";
export const wentOut = "state IN ('exported', 'corrected')";

/** Whether a name is one of the authors: as a JSON string it stands in their array only as a whole one. */
export const isAuthor = (name: string): string => `instr(authors, json_quote(${name})) > 0`;

export function mineOf(person: string): string {
  return `${living} AND (${person} = '' OR assignee = ${person} OR ${isAuthor(person)}
    OR ifnull(${beganBy}, ${person}) = ${person} OR (authors = '[]' AND ${beganBy} = ''))`;
}

/**
 * What each view of the desk shows. A story is the person's own who signed it, has it in hand or began it; before
 * anybody gave a name every story is, and what was begun then and nobody signed stays so.
 */
export const where: Readonly<Record<View, string>> = {
  mine: mineOf(thisPerson),
  submitted: "deleted_at IS NULL AND state IN ('submitted', 'inReview')",
  returned: "deleted_at IS NULL AND state = 'returned'",
  approved: "deleted_at IS NULL AND state = 'approved'",
  outbox: `deleted_at IS NULL AND EXISTS
    (SELECT 1 FROM outbox WHERE outbox.draft = drafts.id AND ${waits})`,
  exported: `deleted_at IS NULL AND (${wentOut} OR EXISTS
    (SELECT 1 FROM sent_posts WHERE sent_posts.draft = drafts.id AND sent_posts.seen IS NOT NULL))`,
  all: living,
  spiked: "deleted_at IS NULL AND state = 'spiked'",
  // as a range, so that the index is used
  bin: "deleted_at > ''",
};

/** What came since the person last looked; a story never looked at counts once somebody has sent it on its way. */
export const unseen = `(deleted_at IS NULL AND ifnull(
  drafts.updated_at > (SELECT changed_at FROM seen WHERE seen.draft = drafts.number AND seen.person = ${thisPerson}),
  drafts.state <> 'draft'))`;
