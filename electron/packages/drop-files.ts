import type { CallContext, FileFormat } from '../../shared/api/index.ts';
import type { Article } from '../../shared/article/index.ts';
import type { PhotoFolder } from '../photos/index.ts';
import { type Edition, looseFiles, packageFiles } from './build.ts';
import { packageName } from './name.ts';
import { provePackage } from './prove.ts';
import { type PackedFile, zip } from './zip.ts';

/**
 * What a revision is called where files are left: story, moment and revision, so that a revision has the same name at
 * every attempt, and the revisions of a story stand in their order.
 */
export function editionName(story: Article, { revision, at }: Edition): string {
  const moment = at.replaceAll(/[-:]/g, '').slice(0, 15);
  return `${packageName(story, at).replace(/\.zip$/, '')}-${moment}-${revision.slice(0, 6)}`;
}

/** The files that a revision is left as; the last one is there when all are. */
export async function dropFiles(
  story: Article,
  edition: Edition,
  format: FileFormat,
  photos: PhotoFolder,
  context: CallContext,
): Promise<readonly PackedFile[]> {
  const name = editionName(story, edition);
  switch (format) {
    case 'ninjs':
      return await looseFiles(story, edition, name, photos, context);
    case 'package': {
      const bytes = await zip(await packageFiles(story, edition, photos, context), new Date(edition.at));
      await provePackage(bytes, story);
      return [{ name: `${name}.zip`, bytes }];
    }
  }
}
