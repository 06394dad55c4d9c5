import { type Article, isKnown } from '../index.ts';
import { matchBlocks } from './match.ts';
import { blockParts, type Parts, photoParts } from './parts.ts';
import { compareTexts, isChanged, type Segment } from './text.ts';
import { wordsIn } from './tokens.ts';

/** The fields above and beside the body, in reading order; each is compared as one line of words. */
export const headParts = [
  'kicker',
  'headline',
  'subheadline',
  'bylines',
  'dateline',
  'sapo',
  'section',
  'tags',
  'sourcePrefix',
  'slug',
  'seoTitle',
  'description',
  'socialTitle',
  'related',
  'deskNote',
  'embargo',
  'publishAt',
  'leadPhoto',
] as const;
export type HeadPart = (typeof headParts)[number];

/** One part of a row: its words in both versions. */
export interface ComparedText {
  readonly name: string;
  readonly segments: readonly Segment[];
}

/** Data that is no running text, where it changed. */
export interface ComparedValue {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A field of the head, a block of the body or a photo, in both versions. */
export interface ComparedRow {
  /** Unique in a comparison. */
  readonly id: string;
  readonly part: HeadPart | 'block' | 'photo';
  /** A block's `_type` (as it is now, or was), empty for the others. */
  readonly type: string;
  /** `movedAway`: the block stood here and stands elsewhere now, in a row with `moved`. */
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'movedAway';
  readonly moved: boolean;
  /** The photo's key, where the row is one or shows one. */
  readonly photo: string | null;
  readonly texts: readonly ComparedText[];
  readonly values: readonly ComparedValue[];
}

/** What readers read: the size of a change counts only that, no address and no tag. */
const isRead = new Set<string>([
  'kicker',
  'headline',
  'subheadline',
  'bylines',
  'dateline',
  'sapo',
  'block',
  'photo',
] satisfies ComparedRow['part'][]);

/** How many words came and went; a word with other marks did both. */
export interface ChangeSize {
  readonly added: number;
  readonly removed: number;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly size: ChangeSize;
}

const nothing: Parts = { texts: new Map(), values: new Map() };

/** Two versions of a story, side by side in reading order. Comments, state and assignee are no words of it. */
export function compareArticles(before: Article, after: Article): Comparison {
  const rows = [...headParts.map((part) => headRow(part, before, after)), ...bodyRows(before, after)];
  let added = 0;
  let removed = 0;
  for (const { texts } of rows.filter((one) => isRead.has(one.part)))
    for (const { segments } of texts)
      for (const one of segments) {
        if (one.kind === 'same' || one.kind === 'look') continue;
        removed += wordsIn(one.before);
        added += wordsIn(one.after);
      }
  return { rows, size: { added, removed } };
}

function headText(story: Article, part: HeadPart): string {
  switch (part) {
    case 'bylines':
      return story.bylines.map((one) => one.name).join(', ');
    case 'dateline':
      return [story.dateline.place, story.dateline.date ?? ''].filter((one) => one !== '').join(', ');
    case 'tags':
      return story.tags.join(', ');
    case 'related':
      return story.related.map((one) => `${one.title} ${one.url}`.trim()).join('\n');
    default:
      return story[part] ?? '';
  }
}

const rolesOf = (story: Article): string => story.bylines.map((one) => one.role).join(' ');

function headRow(part: HeadPart, before: Article, after: Article): ComparedRow {
  const isData = part === 'embargo' || part === 'publishAt' || part === 'leadPhoto';
  const [a, b] = [headText(before, part), headText(after, part)];
  const values: ComparedValue[] = [];
  if (isData && a !== b) values.push({ name: part, before: a, after: b });
  if (part === 'bylines' && a === b) {
    const [was, is] = [rolesOf(before), rolesOf(after)];
    if (was !== is) values.push({ name: 'roles', before: was, after: is });
  }
  const segments = isData ? [] : compareTexts([{ text: a, look: '' }], [{ text: b, look: '' }]);
  return {
    id: part,
    part,
    type: '',
    change: values.length > 0 || isChanged(segments) ? 'changed' : 'same',
    moved: false,
    photo: null,
    texts: isData ? [] : [{ name: 'text', segments }],
    values,
  };
}

function bodyRows(before: Article, after: Article): ComparedRow[] {
  const rows: ComparedRow[] = [];
  const photos = { before: byKey(before.photos), after: byKey(after.photos) };
  const shown = new Set<string>();
  /** A photo's parts on each side, once: where it stands, or else among the photos at the end. */
  const photoSides = (key: string) => {
    shown.add(key);
    const [a, b] = [photos.before.get(key), photos.after.get(key)];
    return { a: a ? photoParts(a) : nothing, b: b ? photoParts(b) : nothing };
  };
  const placed = new Set(after.body.flatMap((one) => (isKnown(one) && one._type === 'photo' ? [one.photo] : [])));
  const pairs = matchBlocks(before.body, after.body);
  for (const { before: from, after: to, moved } of pairs) {
    const [a, b] = [from === null ? undefined : before.body[from], to === null ? undefined : after.body[to]];
    const block = b ?? a;
    if (!block) continue;
    const photo = isKnown(block) && block._type === 'photo' ? block.photo : null;
    const own = { a: a ? blockParts(a) : nothing, b: b ? blockParts(b) : nothing };
    // the words of a photo that only left its place are told where it is now
    const sides = photo !== null && (b || !placed.has(photo)) && !shown.has(photo) ? photoSides(photo) : null;
    rows.push(
      row({
        id: `block ${a?._key ?? ''} ${b?._key ?? ''}`,
        part: 'block',
        type: block._type,
        presence: a && b ? 'both' : b ? 'after' : 'before',
        moved,
        photo,
        a: sides ? joined(own.a, sides.a) : own.a,
        b: sides ? joined(own.b, b ? sides.b : nothing) : own.b,
      }),
    );
  }
  const left = new Set([...photos.before.keys(), ...photos.after.keys()].filter((key) => !shown.has(key)));
  for (const key of left) {
    const { a, b } = photoSides(key);
    const presence = a === nothing ? 'after' : b === nothing ? 'before' : 'both';
    rows.push(row({ id: `photo ${key}`, part: 'photo', type: '', presence, moved: false, photo: key, a, b }));
  }
  return withTraces(rows, before, pairs);
}

const byKey = <One extends { readonly _key: string }>(all: readonly One[]): Map<string, One> =>
  new Map(all.map((one) => [one._key, one]));

const joined = (a: Parts, b: Parts): Parts => ({
  texts: new Map([...a.texts, ...b.texts]),
  values: new Map([...a.values, ...b.values]),
});

interface RowSides {
  readonly id: string;
  readonly part: ComparedRow['part'];
  readonly type: string;
  readonly presence: 'before' | 'after' | 'both';
  readonly moved: boolean;
  readonly photo: string | null;
  readonly a: Parts;
  readonly b: Parts;
}

function row({ a, b, presence, ...about }: RowSides): ComparedRow {
  const names = [...new Set([...b.texts.keys(), ...a.texts.keys()])];
  const texts = names.map((name) => ({
    name,
    segments: compareTexts(a.texts.get(name) ?? [], b.texts.get(name) ?? []),
  }));
  const values = [...new Set([...b.values.keys(), ...a.values.keys()])].flatMap((name) => {
    const [was, is] = [a.values.get(name) ?? '', b.values.get(name) ?? ''];
    return presence !== 'both' || was === is ? [] : [{ name, before: was, after: is }];
  });
  const isSame = values.length === 0 && !texts.some(({ segments }) => isChanged(segments));
  const change = presence === 'after' ? 'added' : presence === 'before' ? 'removed' : isSame ? 'same' : 'changed';
  return { ...about, change, texts, values };
}

/** Where a moved block stood, a row says so. */
function withTraces(
  rows: readonly ComparedRow[],
  before: Article,
  pairs: ReturnType<typeof matchBlocks>,
): ComparedRow[] {
  const traces = new Map<number, ComparedRow[]>();
  const rowAt = new Map(pairs.flatMap((pair, at) => (pair.before !== null && !pair.moved ? [[pair.before, at]] : [])));
  for (const { before: from, moved } of pairs) {
    const block = from === null ? undefined : before.body[from];
    if (!moved || !block || from === null) continue;
    let stands = from - 1;
    while (stands >= 0 && !rowAt.has(stands)) stands--;
    const at = rowAt.get(stands) ?? -1;
    const { texts } = blockParts(block);
    const trace: ComparedRow = {
      id: `moved ${block._key}`,
      part: 'block',
      type: block._type,
      change: 'movedAway',
      moved: true,
      photo: isKnown(block) && block._type === 'photo' ? block.photo : null,
      texts: [...texts].map(([name, pieces]) => ({ name, segments: compareTexts(pieces, pieces) })),
      values: [],
    };
    traces.set(at, [...(traces.get(at) ?? []), trace]);
  }
  const body = rows.flatMap((one, at) => [one, ...(traces.get(at) ?? [])]);
  return [...(traces.get(-1) ?? []), ...body];
}
