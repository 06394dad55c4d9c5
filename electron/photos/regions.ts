import type { Photo } from '../../shared/article/index.ts';
import type { RawTags } from './exif-process.ts';
import { tagText } from './tag-text.ts';

/** Which part of a picture is shown, and what any frame of it keeps in sight. */
export type Framing = Pick<Photo, 'crop' | 'interest'>;

const role = (name: string): string => `http://cv.iptc.org/newscodes/imageregionrole/${name}`;
/** Roles that say where to look, the surest first, and those that say what to cut (NewsCodes imageregionrole). */
const interestRoles = ['mainSubjectArea', 'subjectArea', 'areaOfInterest'].map(role);
const cropRoles = ['recomCropping', 'cropping'].map(role);

type Raw = Readonly<Record<string, unknown>>;
const rawOf = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const number = (value: unknown): number => Number(typeof value === 'string' || typeof value === 'number' ? value : NaN);
/** exiftool writes `rectangle` as `Rectangle`. */
const text = (value: unknown): string => String(value).toLowerCase();
const within = (value: number): boolean => value >= 0 && value <= 1;

/** The image regions of a file (IPTC Extension) as crop and point of interest. */
export function framingOf(raw: RawTags): Framing {
  const none: Framing = { crop: null, interest: null };
  // the standard measures the picture as it is stored, and programs disagree on turned ones: better none than a wrong one
  const orientation = tagText(raw['IFD0:Orientation']);
  if (!['', '1', 'Horizontal (normal)'].includes(orientation)) return none;
  const [width, height] = [number(raw['File:ImageWidth']), number(raw['File:ImageHeight'])];
  const regions = listOf(raw['XMP-iptcExt:ImageRegion']).map((one) => ({
    roles: listOf(rawOf(one)['RRole']).flatMap((each) => listOf(rawOf(each)['Identifier']).map(String)),
    box: boxOf(rawOf(rawOf(one)['RegionBoundary']), width, height),
  }));
  const first = (wanted: readonly string[]) =>
    wanted.map((one) => regions.find(({ roles, box }) => box !== null && roles.includes(one))?.box).find(Boolean) ??
    null;
  const crop = first(cropRoles);
  const interest = first(interestRoles);
  return {
    crop: crop !== null && crop.width > 0 && crop.height > 0 ? crop : null,
    interest: interest === null ? null : { x: interest.x + interest.width / 2, y: interest.y + interest.height / 2 },
  };
}

/** The box around a region in shares of the picture, or null where it says nothing sound. */
function boxOf(boundary: Raw, width: number, height: number): Photo['crop'] {
  const isPixel = text(boundary['RbUnit']) === 'pixel';
  const share = (value: unknown, whole: number) => number(value) / (isPixel ? whole : 1);
  const box = (left: number, top: number, right: number, bottom: number): Photo['crop'] =>
    [left, top, right, bottom].every(within) && right >= left && bottom >= top
      ? { x: left, y: top, width: right - left, height: bottom - top }
      : null;
  const x = share(boundary['RbX'], width);
  const y = share(boundary['RbY'], height);
  switch (text(boundary['RbShape'])) {
    case 'rectangle':
      return box(x, y, x + share(boundary['RbW'], width), y + share(boundary['RbH'], height));
    case 'circle':
      // its centre is what counts, and the radius may reach over the edge
      return box(x, y, x, y);
    case 'polygon': {
      const corners = listOf(boundary['RbVertices']).map((one) => rawOf(one));
      const xs = corners.map((one) => share(one['RbX'], width));
      const ys = corners.map((one) => share(one['RbY'], height));
      return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
    default:
      return null;
  }
}

/** A point of interest as an image region: by the standard a polygon of one corner is a point. */
export const interestRegion = ({ x, y }: { readonly x: number; readonly y: number }) => ({
  RegionBoundary: { RbShape: 'polygon', RbUnit: 'relative', RbVertices: [{ RbX: rounded(x), RbY: rounded(y) }] },
  RRole: [{ Identifier: [interestRoles[0]], Name: 'main subject area' }],
});

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
