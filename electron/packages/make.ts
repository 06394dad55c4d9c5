import { readFile, rm } from 'node:fs/promises';
import { type Article, isKnown } from '../../shared/article/index.ts';
import { type CallContext, CallFailed, type PackageProof } from '../../shared/api/index.ts';
import { type CheckOptions, checkArticle, gate, mayOverride } from '../../shared/check/index.ts';
import { outgoing } from '../../shared/formats/index.ts';
import { type PhotoFolder, writeAtomically } from '../photos/index.ts';
import { type Edition, packageFiles } from './build.ts';
import { provePackage } from './prove.ts';
import { zip } from './zip.ts';

/**
 * Throws package-not-ready, with how many things block, unless the story may go out. `over` is what rules found that it
 * goes out over: `ignored`, what was ignored in the story; `rules`, everything, for which somebody has given a reason.
 * Answers how many things of rules would have blocked.
 */
export function assertReady(
  draft: Article,
  ignored: readonly string[],
  options: CheckOptions,
  over: 'nothing' | 'ignored' | 'rules' = 'nothing',
): number {
  // as it goes out: a suggestion's deleted words are judged no more, open comments still are
  const story = { ...outgoing(draft), comments: draft.comments };
  const all = gate(story, checkArticle(story, options), options, ignored).filter(({ state }) => state === 'blocks');
  const blocking = all.filter(
    (item) => !(mayOverride(item) && (over === 'rules' || (over === 'ignored' && item.isIgnored))),
  );
  // what this Morat does not know it cannot write: the words in it would be lost
  const unknown = story.body.filter((block) => !isKnown(block)).length;
  const first = blocking[0]?.code ?? (unknown > 0 ? 'unknown-block' : '');
  if (first !== '') throw new CallFailed('package-not-ready', { blocks: blocking.length + unknown, first });
  return all.length;
}

/** Packs a story into `path`, which is there whole and proved, or not at all. */
export async function makePackage(
  story: Article,
  edition: Edition,
  path: string,
  photos: PhotoFolder,
  context: CallContext,
): Promise<PackageProof> {
  const files = await packageFiles(story, edition, photos, context);
  const bytes = await zip(files, new Date(edition.at));
  context.signal.throwIfAborted();
  await writeAtomically(path, bytes);
  context.progress(files.length - 3, files.length - 2, 'proof');
  try {
    // from the disk, not from memory: what was written is what has to be right
    return await provePackage(await readFile(path), story, edition.creditForm);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
