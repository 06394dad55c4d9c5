import { cleanLine, cleanText, type Photo } from '../../shared/article/index.ts';
import type { ExifProcess, RawTags } from './exif-process.ts';

type Field = 'caption' | 'creator' | 'credit' | 'source' | 'copyright' | 'takenAt' | 'place' | 'alt' | 'rights';

/** What a picture's own metadata says, and which tag said it. */
export type PhotoMetadata = Pick<Photo, Field | 'origins'>;

export const noMetadata: PhotoMetadata = {
  caption: '',
  creator: '',
  credit: '',
  source: '',
  copyright: '',
  takenAt: '',
  place: '',
  alt: '',
  rights: '',
  origins: {},
};

/**
 * Where each field is looked for: XMP, then IIM, then EXIF, as the IPTC's guidelines reconcile them. Names as exiftool
 * gives them with family 1 groups; the second is what a person reads.
 */
const tags: Readonly<Record<Exclude<Field, 'place'>, readonly (readonly [string, string])[]>> = {
  caption: [
    ['XMP-dc:Description', 'XMP dc:description'],
    ['IPTC:Caption-Abstract', 'IPTC 2:120'],
    ['IFD0:ImageDescription', 'EXIF ImageDescription'],
  ],
  creator: [
    ['XMP-dc:Creator', 'XMP dc:creator'],
    ['IPTC:By-line', 'IPTC 2:80'],
    ['IFD0:Artist', 'EXIF Artist'],
  ],
  credit: [
    ['XMP-photoshop:Credit', 'XMP photoshop:Credit'],
    ['IPTC:Credit', 'IPTC 2:110'],
  ],
  source: [
    ['XMP-photoshop:Source', 'XMP photoshop:Source'],
    ['IPTC:Source', 'IPTC 2:115'],
  ],
  copyright: [
    ['XMP-dc:Rights', 'XMP dc:rights'],
    ['IPTC:CopyrightNotice', 'IPTC 2:116'],
    ['IFD0:Copyright', 'EXIF Copyright'],
  ],
  takenAt: [
    ['XMP-photoshop:DateCreated', 'XMP photoshop:DateCreated'],
    ['IPTC:DateCreated', 'IPTC 2:55'],
    ['ExifIFD:DateTimeOriginal', 'EXIF DateTimeOriginal'],
    ['XMP-exif:DateTimeOriginal', 'XMP exif:DateTimeOriginal'],
  ],
  alt: [['XMP-iptcCore:AltTextAccessibility', 'XMP Iptc4xmpCore:AltTextAccessibility']],
  rights: [
    ['XMP-xmpRights:UsageTerms', 'XMP xmpRights:UsageTerms'],
    ['XMP-photoshop:Instructions', 'XMP photoshop:Instructions'],
    ['IPTC:SpecialInstructions', 'IPTC 2:40'],
  ],
};
const places: readonly (readonly [readonly string[], string])[] = [
  [['XMP-iptcCore:Location', 'XMP-photoshop:City', 'XMP-photoshop:State'], 'XMP photoshop:City'],
  [['IPTC:Sub-location', 'IPTC:City', 'IPTC:Province-State'], 'IPTC 2:90'],
];
/** What cameras put into the caption when nobody wrote one. */
const cameraWords = /^(?:.*DIGITAL CAMERA.*|SAMSUNG.*|SONY DSC|DCIM.*|default|untitled|Created with GIMP|Screenshot)$/i;

export async function readMetadata(path: string, exif: ExifProcess): Promise<PhotoMetadata> {
  return metadataOf(await readTags(path, exif));
}

/**
 * IIM without 1:90 does not say how its letters are written. Most programs of today write UTF-8 then, older ones
 * Latin-1: what is no UTF-8 comes back with question marks and is read again.
 */
async function readTags(path: string, exif: ExifProcess): Promise<RawTags> {
  const unicode = await exif.read(path, ['-charset', 'iptc=UTF8', '-charset', 'exif=UTF8']);
  const iim = Object.entries(unicode).filter(([name]) => name.startsWith('IPTC:'));
  if ('IPTC:CodedCharacterSet' in unicode || iim.length === 0) return unicode;
  const latin = await exif.read(path, ['-charset', 'iptc=Latin', '-charset', 'exif=UTF8']);
  const broken = ([name, value]: [string, unknown]) => lost(value) > lost(latin[name]);
  return iim.some(broken) ? latin : unicode;
}

const lost = (value: unknown): number => words(value).split(/[?\ufffd]/).length;

function metadataOf(raw: RawTags): PhotoMetadata {
  const found: Record<Field, string> = { ...noMetadata };
  const origins: Record<string, string> = {};
  for (const [field, candidates] of Object.entries(tags) as [Exclude<Field, 'place'>, (typeof tags)['caption']][])
    for (const [name, origin] of candidates) {
      const value = read(field, raw, name);
      if (value === '') continue;
      found[field] = value;
      origins[field] = origin;
      break;
    }
  for (const [names, origin] of places) {
    const parts = names.map((name) => words(raw[name])).filter((part) => part !== '');
    if (parts.length === 0) continue;
    found.place = [...new Set(parts)].join(', ');
    origins['place'] = origin;
    break;
  }
  // the press credits a photo to who took it
  if (found.credit === '' && found.creator !== '') {
    found.credit = found.creator;
    origins['credit'] = origins['creator'] ?? '';
  }
  return { ...found, origins };
}

function read(field: Field, raw: RawTags, name: string): string {
  const value = words(raw[name], field === 'rights');
  switch (field) {
    case 'takenAt':
      return takenAt(value, name === 'IPTC:DateCreated' ? words(raw['IPTC:TimeCreated']) : '');
    case 'credit':
      return value.replace(/^(?:ảnh|photo|credit)\s*:\s*/iu, '');
    case 'caption':
      return cameraWords.test(value) ? '' : value;
    default:
      return value;
  }
}

/** A tag's words in the model's form; a list is joined, of several languages the default one is taken. */
function words(value: unknown, lines = false): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => words(one, lines)).join(', ');
  if (typeof value === 'object') {
    const languages = value as Record<string, unknown>;
    return words(languages['x-default'] ?? languages['vi'] ?? Object.values(languages)[0], lines);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  return (lines ? cleanText(text) : cleanLine(text).replace(/\s+/g, ' ')).trim();
}

/** `2022:01:07 15:04:05+07:00` as `2022-01-07T15:04:05`: the camera's own clock. */
function takenAt(date: string, time: string): string {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?/.exec(date);
  if (!found || found[2] === '00') return '';
  const clock = found[4] ? `${found[4]}${found[5] ?? ''}` : (/^\d{2}:\d{2}(?::\d{2})?/.exec(time)?.[0] ?? '');
  return `${found[1]}-${found[2]}-${found[3]}${clock === '' ? '' : `T${clock}`}`;
}
