import type { Photo, PhotoWord } from '../../shared/article/index.ts';
import { splitCredit } from '../../shared/formats/index.ts';
import type { ExifProcess, RawTags } from './exif-process.ts';
import { type IptcField, iptcFields, keywordField, placeWords } from './fields.ts';
import { type Iim, readIim } from './iim.ts';
import { type Framing, framingOf } from './regions.ts';
import { inVietnamese, tagList, tagText } from './tag-text.ts';
import { takenAt } from './taken-at.ts';

/** What a picture's own metadata says, and which tag said it. */
export type PhotoMetadata = Pick<Photo, PhotoWord | 'keywords' | 'origins'> & Framing;

/** What cameras and programs put into the caption when nobody wrote one. */
const cameraWords =
  /^(?:.*DIGITAL CAMERA.*|SAMSUNG.*|SONY DSC|DCIM.*|default|untitled|Created with GIMP|Screenshot|cof|[a-z]{3,4}_(?:soft|hdr|vivid)|AI Generated|<.*>|[\d\W_]*)$/i;
/** What scanners and phones name as the creator when nobody set one. */
const cameraOwners = /^(?:unknown|owner|user|admin|default|picasa|n\/a|-+)$/i;

/** XMP and EXIF as exiftool gives them; IIM is read from its bytes, since exiftool has to be told how they are written. */
export async function readMetadata(path: string, exif: ExifProcess): Promise<PhotoMetadata> {
  const raw = await exif.read(path, ['-charset', 'exif=UTF8']);
  const hasIim = Object.keys(raw).some((name) => name.startsWith('IPTC:'));
  return metadataOf(raw, hasIim ? readIim(await exif.iim(path)) : null);
}

/**
 * XMP, then IIM, then EXIF, as the IPTC's guidelines reconcile them. A digest of the IIM that is no longer right says
 * that an older program has changed the IIM since XMP was written: then IIM is the newer one and goes first.
 */
function metadataOf(raw: RawTags, iim: Iim | null): PhotoMetadata {
  const digest = tagText(raw['Photoshop:IPTCDigest']);
  const iimFirst = iim !== null && digest !== '' && !/^0+$/.test(digest) && digest !== raw['File:CurrentIPTCDigest'];
  const read = (field: PhotoWord, forms: readonly Form[]): readonly [string, string] => {
    for (const { value, origin } of forms) {
      const text = meant(field, tagText(value, field === 'rights' || field === 'extendedDescription'));
      if (text !== '') return [text, origin];
    }
    return ['', ''];
  };
  const found = {} as Record<PhotoWord, string>;
  const origins: Record<string, string> = {};
  const take = (field: PhotoWord, [value, origin]: readonly [string, string]) => {
    found[field] = value;
    if (value !== '') origins[field] = origin;
  };
  for (const [field, where] of Object.entries(iptcFields) as [keyof typeof iptcFields, IptcField][])
    take(field, read(field, formsOf(where, raw, iim, iimFirst)));
  const place = placeForms(raw, iim, iimFirst).find((form) => form.some(([, [value]]) => value !== ''));
  for (const [field, value] of place ?? []) take(field, value);
  take('takenAt', takenAt(raw, iim, iimFirst));
  // a caption that carries its credit, as agencies write it; one that another field says already is not said twice
  const split = splitCredit(found.caption);
  if (split && split.caption !== '' && (found.credit === '' || sameName(split.credit, found.credit))) {
    found.caption = split.caption;
    if (found.credit === '') take('credit', [split.credit, origins['caption'] ?? '']);
  }
  // the press credits a photo to who took it
  if (found.credit === '' && found.creator !== '') take('credit', [found.creator, origins['creator'] ?? '']);
  const keywords = formsOf(keywordField, raw, iim, iimFirst).map(({ value }) => tagList(value));
  return { ...found, keywords: keywords.find((list) => list.length > 0) ?? [], origins, ...framingOf(raw) };
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

interface Form {
  readonly value: unknown;
  /** As a person reads it: `IPTC 2:120`. */
  readonly origin: string;
}

function formsOf(
  { xmp, iim: dataset, exif = [] }: IptcField,
  raw: RawTags,
  iim: Iim | null,
  iimFirst: boolean,
): Form[] {
  const fromXmp = xmp.map(([tag, property]) => ({ value: inVietnamese(raw, tag), origin: `XMP ${property}` }));
  const fromIim = dataset && iim ? [{ value: iim.values.get(dataset[0]), origin: iimOrigin(dataset[0], iim) }] : [];
  const fromExif = exif.map(([tag, name]) => ({ value: raw[tag], origin: name.includes(' ') ? name : `EXIF ${name}` }));
  return [...(iimFirst ? [...fromIim, ...fromXmp] : [...fromXmp, ...fromIim]), ...fromExif];
}

/** An encoding that had to be guessed is said, so that a garbled word has its reason beside it. */
const iimOrigin = (dataset: number, { charset }: Iim): string =>
  charset === 'ascii' || charset === 'declared' || charset === 'utf-8'
    ? `IPTC 2:${dataset}`
    : `IPTC 2:${dataset} (${charset})`;

/** Each form of the place, whole: XMP's and IIM's own fields, then the Extension's location of the camera and of the scene. */
function placeForms(raw: RawTags, iim: Iim | null, iimFirst: boolean) {
  type PlaceForm = readonly (readonly [(typeof placeWords)[number], readonly [string, string]])[];
  const own = (pick: (field: IptcField) => Form | undefined): PlaceForm =>
    placeWords.map((field) => {
      const form = pick(iptcFields[field]);
      return [field, [tagText(form?.value), form?.origin ?? '']];
    });
  const xmp = own(({ xmp: [first] }) => first && { value: raw[first[0]], origin: `XMP ${first[1]}` });
  const legacy = own(
    ({ iim: dataset }) =>
      (dataset && iim && { value: iim.values.get(dataset[0]), origin: iimOrigin(dataset[0], iim) }) ?? undefined,
  );
  const names = {
    sublocation: 'Sublocation',
    city: 'City',
    province: 'ProvinceState',
    country: 'CountryName',
  } as const;
  const struct = (tag: 'LocationCreated' | 'LocationShown'): PlaceForm => {
    const value = raw[`XMP-iptcExt:${tag}`];
    const first = (Array.isArray(value) ? value[0] : value) as Record<string, unknown> | undefined;
    return placeWords.map((field) => [field, [tagText(first?.[names[field]]), `XMP Iptc4xmpExt:${tag}`]]);
  };
  return [...(iimFirst ? [legacy, xmp] : [xmp, legacy]), struct('LocationCreated'), struct('LocationShown')];
}

/** What of a tag's words somebody meant: not a camera's own, and a credit without its label. */
function meant(field: PhotoWord, value: string): string {
  switch (field) {
    case 'credit':
      return value.replace(/^(?:ảnh|photo|credit)\s*:\s*/iu, '');
    case 'caption':
    case 'headline':
      return cameraWords.test(value) ? '' : value;
    case 'creator':
      return cameraOwners.test(value) ? '' : value;
    default:
      return value;
  }
}
