import { type Article, type ArticleHead, type Block, headOf } from '../../../shared/article/index.ts';
import type { Pieces } from '../../../shared/formats/index.ts';
import { advanceTrack, articleOf, type By, type Track, trackOf } from '../../../shared/review/index.ts';
import type { ReadStory } from '../read-story.ts';
import { storyComment } from './comment-place.ts';
import { wordHistory } from './history.ts';
import { readWord } from './read.ts';
import { withKeysOf } from './same-keys.ts';

type Mending = Parameters<typeof readWord>[1];

/**
 * A Word file (.docx) as a story: its tracked changes are suggestions of those who made them, its comments comments on
 * the same words. `storyOf` makes a story of what is read. Throws on a bad file.
 */
export async function readWordStory(
  bytes: Uint8Array,
  mending: Mending,
  storyOf: (pieces: Pieces) => ReadStory,
): Promise<ReadStory> {
  const { original, stages, comments } = await wordHistory(bytes);
  let mend = (run: string): string => run;
  const read = async (stage: Uint8Array) => storyOf(await readWord(stage, (html) => (mend = mending(html))));
  let story = await read(original);
  let track = trackOf(story.article);
  for (const { author, at, bytes: stage } of stages) {
    const next = withKeysOf(story, await read(stage));
    track = advanced(track, story.article, next.article, { author, at });
    story = next;
  }
  const { article, report } = story;
  const told = comments.map((one) => storyComment(one, article, mend));
  const recognised = [
    ...report.recognised,
    ...(stages.length > 0 ? ['suggestions'] : []),
    ...(told.length > 0 ? ['comments'] : []),
  ];
  return {
    ...story,
    article: { ...articleOf(article, track), comments: told },
    report: { ...report, recognised },
  };
}

/**
 * Carries the suggestions from one reading to the next, paragraph by paragraph: texts that are compared as a whole count
 * as rewritten when too many words differ.
 */
function advanced(track: Track, before: Article, after: Article, by: NonNullable<By>): Track {
  const [former, present] = [new Set(keysOf(before.body)), new Map(after.body.map((one) => [one._key, one]))];
  const photos = [
    ...before.photos,
    ...after.photos.filter(({ _key }) => before.photos.every((one) => one._key !== _key)),
  ];
  const between: ArticleHead = { ...headOf(before), photos };
  let body: Block[] = before.body.map((one) => present.get(one._key) ?? one);
  let now = advanceTrack(track, between, body, by);
  let [at, to] = [body.length, after.body.length];
  while (at > 0 || to > 0) {
    let [from, start] = [at, to];
    while (from > 0 && !present.has(body[from - 1]?._key ?? '')) from--;
    while (start > 0 && !former.has(after.body[start - 1]?._key ?? '')) start--;
    if (from < at || start < to) {
      body = body.toSpliced(from, at - from, ...after.body.slice(start, to));
      now = advanceTrack(now, between, body, by);
    }
    [at, to] = [Math.max(0, from - 1), Math.max(0, start - 1)];
  }
  return advanceTrack(now, headOf(after), after.body, by);
}

const keysOf = (blocks: readonly Block[]): string[] => blocks.map(({ _key }) => _key);
