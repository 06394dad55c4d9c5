import type { Photo } from '../../shared/article/index.ts';
import type { ExifProcess } from './exif-process.ts';

/**
 * Writes what the story says of a photo into a rendition, in IPTC-IIM and XMP in step. A rendition carries nothing from
 * the camera, so there is no position and no serial number in it.
 */
export async function embedMetadata(path: string, photo: Photo, exif: ExifProcess): Promise<void> {
  const [date = '', time = ''] = photo.takenAt.split('T');
  const both: readonly (readonly [string, string, string])[] = [
    [photo.caption, 'IPTC:Caption-Abstract', 'XMP-dc:Description'],
    [photo.creator === '' ? photo.credit : photo.creator, 'IPTC:By-line', 'XMP-dc:Creator'],
    [photo.credit, 'IPTC:Credit', 'XMP-photoshop:Credit'],
    [photo.source, 'IPTC:Source', 'XMP-photoshop:Source'],
    [photo.copyright, 'IPTC:CopyrightNotice', 'XMP-dc:Rights'],
    [photo.place, 'IPTC:City', 'XMP-photoshop:City'],
    [photo.rights, 'IPTC:SpecialInstructions', 'XMP-photoshop:Instructions'],
  ];
  const tags: Record<string, string> = { 'IPTC:CodedCharacterSet': 'UTF8' };
  for (const [value, iim, xmp] of both)
    if (value !== '') {
      tags[iim] = value;
      tags[xmp] = value;
    }
  if (photo.alt !== '') tags['XMP-iptcCore:AltTextAccessibility'] = photo.alt;
  if (date !== '') {
    const day = date.replaceAll('-', ':');
    const clock = time === '' ? '' : time.length === 5 ? `${time}:00` : time;
    tags['IPTC:DateCreated'] = day;
    tags['XMP-photoshop:DateCreated'] = clock === '' ? day : `${day} ${clock}`;
    if (clock !== '') tags['IPTC:TimeCreated'] = `${clock}+07:00`;
  }
  // tells readers that IIM and XMP were written together
  tags['Photoshop:IPTCDigest'] = 'new';
  await exif.write(path, tags);
}
