import type { Article } from '../../shared/article/index.ts';
import type { CallContext, StoryForm } from '../../shared/api/index.ts';
import {
  publishedPhotos,
  writeHtml,
  writeMarkdown,
  writeNewsml,
  writeNinjs,
  writeNinjs2,
  writeNitf,
  writeText,
} from '../../shared/formats/index.ts';
import { currentOf } from '../../shared/review/index.ts';
import type { PhotoFolder } from '../photos/index.ts';
import { type Edition, makePictures, type Pictures } from './build.ts';

/** How a file in a form ends. */
export const extensionOf: Readonly<Record<StoryForm, string>> = {
  docx: 'docx',
  html: 'html',
  text: 'txt',
  md: 'md',
  ninjs: 'json',
  ninjs2: 'json',
  newsml: 'xml',
  nitf: 'xml',
};

/** A story as one file. `photos` is where its originals lie, or null: then only their words are written. */
export async function writeForm(
  kept: Article,
  edition: Edition,
  form: StoryForm,
  photos: PhotoFolder | null,
  context: CallContext,
): Promise<Uint8Array> {
  const story = currentOf(kept);
  const { creditForm } = edition;
  const news = { version: edition.revision, versionCreated: edition.at, file: () => null, creditForm };
  const holdsPictures = form === 'docx' || form === 'html';
  const pictures: Pictures =
    photos && holdsPictures ? await makePictures(publishedPhotos(story), (at) => at, photos, context) : new Map();
  context.signal.throwIfAborted();
  const text = (): string => {
    switch (form) {
      case 'ninjs':
        return `${JSON.stringify(writeNinjs(story, news), null, 2)}\n`;
      case 'ninjs2':
        return `${JSON.stringify(writeNinjs2(story, news), null, 2)}\n`;
      case 'newsml':
        return writeNewsml(story, news);
      case 'nitf':
        return writeNitf(story, news);
      case 'text':
        return writeText(story, creditForm);
      case 'md':
        return writeMarkdown(story, () => null, creditForm);
      default:
        return writeHtml(story, ({ _key }) => dataAddress(pictures.get(_key)?.bytes), creditForm);
    }
  };
  if (form !== 'docx') return Buffer.from(text(), 'utf8');
  // a large library that nobody needs who writes no Word
  const { writeWord } = await import('./word/write.ts');
  return writeWord(story, pictures, creditForm);
}

const dataAddress = (bytes: Uint8Array | undefined): string | null =>
  bytes === undefined ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
