import type { Iim } from './iim.ts';
import type { RawTags } from './exif-process.ts';
import { tagText } from './tag-text.ts';

/**
 * When a picture was taken, by the camera's own clock, and what says so. The standard's Date Created goes first; the
 * camera's own date follows.
 */
export function takenAt(raw: RawTags, iim: Iim | null, iimFirst: boolean): readonly [value: string, origin: string] {
  const iimDate = [parsed(iim?.values.get(55)?.[0] ?? '', iim?.values.get(60)?.[0] ?? ''), 'IPTC 2:55'] as const;
  const tag = (name: string, origin: string) => [parsed(tagText(raw[name]), ''), origin] as const;
  const xmpDate = tag('XMP-photoshop:DateCreated', 'XMP photoshop:DateCreated');
  const candidates = [
    ...(iimFirst ? [iimDate, xmpDate] : [xmpDate, iimDate]),
    tag('ExifIFD:DateTimeOriginal', 'EXIF DateTimeOriginal'),
    tag('XMP-exif:DateTimeOriginal', 'XMP exif:DateTimeOriginal'),
    tag('ExifIFD:CreateDate', 'EXIF DateTimeDigitized'),
    tag('XMP-xmp:CreateDate', 'XMP xmp:CreateDate'),
  ];
  return candidates.find(([value]) => value !== '') ?? ['', ''];
}

/** `2022:01:07 15:04:05+07:00`, or IIM's `20220107` and `150405+0700`, as `2022-01-07T15:04:05`; '' for no real day. */
function parsed(date: string, time: string): string {
  const found = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(date);
  if (!found) return '';
  const [, year, month, day, hour, minute, second] = found;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) || Number(year) < 1826) return '';
  const clock = hour === undefined ? clockOf(time) : clockText(hour, minute ?? '', second ?? '');
  return `${year}-${month}-${day}${clock === '' ? '' : `T${clock}`}`;
}

function clockOf(time: string): string {
  const [, hour, minute, second] = /^(\d{2}):?(\d{2}):?(\d{2})?/.exec(time) ?? [];
  return hour === undefined ? '' : clockText(hour, minute ?? '', second ?? '');
}

const clockText = (hour: string, minute: string, second: string): string =>
  Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
    ? ''
    : [hour, minute, second].filter((part) => part !== '').join(':');
