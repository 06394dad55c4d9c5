import { type Photo, type PhotoWord } from '../../shared/article/index.ts';
import type { ExifProcess } from './exif-process.ts';
import { type IptcField, iptcFields, keywordField } from './fields.ts';
import { interestRegion } from './regions.ts';

/** What a rendition says: the story's words of the photo, and where its point of interest is in the rendition itself. */
export type Embedded = Pick<Photo, PhotoWord | 'keywords' | 'interest'>;

/**
 * Writes what the story says of a photo into a rendition, in IPTC-IIM and XMP in step. A rendition carries nothing from
 * the camera, so there is no position and no serial number in it, unless `camera` names the original to take them from.
 */
export async function embedMetadata(
  path: string,
  photo: Embedded,
  exif: ExifProcess,
  camera: string | null = null,
): Promise<void> {
  // the picture is upright now and has its own size: what the camera said of those is no longer true
  if (camera !== null)
    await exif.write(path, {}, ['-tagsFromFile', camera, '-exif:all', '-gps:all', '--Orientation', '--IFD1:all']);
  await exif.write(path, tagsOf(photo));
}

function tagsOf(photo: Embedded): Record<string, unknown> {
  const tags: Record<string, unknown> = { 'IPTC:CodedCharacterSet': 'UTF8' };
  const put = ({ xmp: [first], iim }: IptcField, value: string | readonly string[]) => {
    if (first) tags[first[0]] = value;
    if (iim) tags[iim[1]] = value;
  };
  // a by-line is asked for by many systems: who is credited took the picture, as far as anybody knows
  const words = { ...photo, creator: photo.creator === '' ? photo.credit : photo.creator };
  for (const [field, where] of Object.entries(iptcFields) as [keyof typeof iptcFields, IptcField][])
    if (words[field] !== '') put(where, words[field]);
  if (photo.keywords.length > 0) put(keywordField, photo.keywords);
  if (photo.rights !== '') tags['XMP-photoshop:Instructions'] = photo.rights;
  if (photo.interest) tags['XMP-iptcExt:ImageRegion'] = [interestRegion(photo.interest)];
  // tells readers that IIM and XMP were written together
  return { ...tags, ...dateTags(photo.takenAt), 'Photoshop:IPTCDigest': 'new' };
}

/** `2022-01-07T15:04:05`; IIM wants a zone with its time, and the press works in Vietnam's. */
function dateTags(takenAt: string): Record<string, string> {
  if (takenAt === '') return {};
  const [date = '', time = ''] = takenAt.split('T');
  const day = date.replaceAll('-', ':');
  if (time === '') return { 'IPTC:DateCreated': day, 'XMP-photoshop:DateCreated': day };
  const clock = time.length === 5 ? `${time}:00` : time;
  return {
    'IPTC:DateCreated': day,
    'IPTC:TimeCreated': `${clock}+07:00`,
    'XMP-photoshop:DateCreated': `${day} ${clock}`,
  };
}
