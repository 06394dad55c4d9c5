import type { ArticleHead, Photo, Stamp } from '../article/index.ts';
import { advance, type By, newStamp } from './advance.ts';
import { isChanged, keptRun, same, textOf, type Token } from './token.ts';

/** What is suggested outside the body. The same object while nothing changes. */
export interface HeadTrack {
  /** As it is now, without suggestions. */
  readonly head: ArticleHead;
  /** The running texts that have suggestions, by textId. */
  readonly texts: ReadonlyMap<string, readonly Token[]>;
  /** Fields that are no running text, as they were. */
  readonly values: ReadonlyMap<ValueField, ValueChange>;
  readonly photos: PhotoTrack | null;
}

export interface ValueChange {
  readonly before: unknown;
  readonly stamp: Stamp;
}

/** What is suggested of the list of photos; captions and credits are running texts. */
export interface PhotoTrack {
  /** The keys of the original list in order. */
  readonly order: readonly string[];
  readonly added: ReadonlyMap<string, Stamp>;
  readonly removed: ReadonlyMap<string, { readonly photo: Photo; readonly stamp: Stamp }>;
  /** Their data other than caption and credit. */
  readonly changed: ReadonlyMap<string, { readonly before: Photo; readonly stamp: Stamp }>;
  readonly moved: Stamp | null;
}

/**
 * The fields that are suggested as a whole. Not here: what is running text, and what is the review's own record (state,
 * assignee, comments) or a note to the desk: those change at once, in every mode.
 */
export const valueFields = [
  'section',
  'sourcePrefix',
  'datelineDate',
  'bylines',
  'leadPhoto',
  'tags',
  'related',
  'slug',
  'seoTitle',
  'description',
  'socialTitle',
  'embargo',
  'publishAt',
] as const;
export type ValueField = (typeof valueFields)[number];

export const valueOf = (head: ArticleHead, field: ValueField): unknown =>
  field === 'datelineDate' ? head.dateline.date : head[field];
export const withValue = (head: ArticleHead, field: ValueField, value: unknown): ArticleHead =>
  field === 'datelineDate'
    ? { ...head, dateline: { ...head.dateline, date: value as string | null } }
    : { ...head, [field]: value };

export function headTrack({ suggestions: _own, ...head }: ArticleHead): HeadTrack {
  return { head, texts: new Map(), values: new Map(), photos: null };
}

/** The running texts of the head by textId; bylines are values, their names are short. */
export function headTexts(head: ArticleHead): Map<string, string> {
  const texts = new Map([
    ['kicker:', head.kicker],
    ['headline:', head.headline],
    ['subheadline:', head.subheadline],
    ['dateline:', head.dateline.place],
    ['sapo:', head.sapo],
  ]);
  for (const photo of head.photos) {
    texts.set(`caption:${photo._key}`, photo.caption);
    texts.set(`credit:${photo._key}`, photo.credit);
  }
  return texts;
}

export function withText(head: ArticleHead, id: string, text: string): ArticleHead {
  const [field = '', key = ''] = id.split(/:(.*)/s);
  if (field === 'dateline') return { ...head, dateline: { ...head.dateline, place: text } };
  if (field !== 'caption' && field !== 'credit') return { ...head, [field]: text };
  return { ...head, photos: head.photos.map((photo) => (photo._key === key ? { ...photo, [field]: text } : photo)) };
}

/** Carries the suggestions along to the present head. */
export function advanceHead(before: HeadTrack, head: ArticleHead, by: By): HeadTrack {
  if (same(before.head, head)) return before;
  const texts = new Map(before.texts);
  const [old, now] = [headTexts(before.head), headTexts(head)];
  for (const [id, text] of now) {
    const was = old.get(id) ?? textBefore(before.photos, id);
    if (was === undefined || was === text || before.photos?.added.has(id.replace(/^.*?:/, ''))) continue;
    const tokens = advance(texts.get(id) ?? plain(was), plain(text), by, true);
    if (tokens.some(isChanged)) texts.set(id, tokens);
    else texts.delete(id);
  }
  const photos = advancePhotos(before, head, by);
  for (const id of texts.keys()) if (!now.has(id)) texts.delete(id);
  return { head, texts, values: withLead(advanceValues(before, head, by), before, head, photos), photos };
}

/** The original's lead photo is one of its photos: one that is only suggested is suggested as the lead photo, too. */
function withLead(
  values: ReadonlyMap<ValueField, ValueChange>,
  before: HeadTrack,
  { leadPhoto, photos: list }: ArticleHead,
  photos: PhotoTrack | null,
): ReadonlyMap<ValueField, ValueChange> {
  const originals: readonly unknown[] = [null, ...(photos?.order ?? list.map((photo) => photo._key))];
  const change = values.get('leadPhoto');
  const lead = change ? change.before : leadPhoto;
  const stamp = change?.stamp ?? photos?.added.get(String(lead));
  if (originals.includes(lead) || !stamp) return values;
  const was = before.values.get('leadPhoto')?.before ?? before.head.leadPhoto;
  const kept = new Map(values);
  const back = originals.includes(was) ? was : null;
  if (back === leadPhoto) kept.delete('leadPhoto');
  else kept.set('leadPhoto', { before: back, stamp });
  return kept;
}

/** The words of a photo that was taken out and comes back. */
function textBefore(photos: PhotoTrack | null, id: string): string | undefined {
  const [field = '', key = ''] = id.split(/:(.*)/s);
  return photos?.removed.get(key)?.photo[field as 'caption'];
}

const plain = (text: string): Token[] => (text === '' ? [] : [keptRun(text)]);

function advanceValues(before: HeadTrack, head: ArticleHead, by: By): ReadonlyMap<ValueField, ValueChange> {
  const values = new Map(before.values);
  for (const field of valueFields) {
    const [was, is] = [valueOf(before.head, field), valueOf(head, field)];
    // the slug that the story gets by itself before it goes out is nobody's suggestion
    if (same(was, is) || (field === 'slug' && was === '')) continue;
    const known = values.get(field);
    if (by === null) values.delete(field);
    else if (known && same(known.before, is)) values.delete(field);
    else {
      const goesOn = known?.stamp.author === by.author;
      values.set(field, {
        before: known ? known.before : was,
        stamp: goesOn ? known.stamp : newStamp(by),
      });
    }
  }
  return values;
}

/** A photo's data without the words that are running text. */
export const photoData = ({ caption: _caption, credit: _credit, ...data }: Photo): Omit<Photo, 'caption' | 'credit'> =>
  data;

function advancePhotos(before: HeadTrack, head: ArticleHead, by: By): PhotoTrack | null {
  const old = before.head.photos;
  if (old === head.photos || same(old.map(photoData), head.photos.map(photoData))) return before.photos;
  const known = before.photos;
  const originals = new Map(originalPhotos(before).map((photo) => [photo._key, photo]));
  const [was, is] = [old, head.photos].map((list) => new Map(list.map((photo) => [photo._key, photo])));
  const added = new Map(known?.added);
  const removed = new Map(known?.removed);
  const changed = new Map(known?.changed);
  let order = [...originals.keys()];
  for (const [key, photo] of is ?? []) {
    const earlier = was?.get(key);
    if (earlier === undefined) {
      const back = removed.get(key);
      removed.delete(key);
      if (by === null) order = [...order.filter((one) => one !== key), key];
      else if (!back) added.set(key, newStamp(by));
      else if (!same(photoData(back.photo), photoData(photo)))
        changed.set(key, { before: back.photo, stamp: newStamp(by) });
    } else if (!same(photoData(earlier), photoData(photo)) && !added.has(key)) {
      const original = originals.get(key);
      if (by === null || !original || same(photoData(original), photoData(photo))) changed.delete(key);
      else changed.set(key, { before: original, stamp: changed.get(key)?.stamp ?? newStamp(by) });
    }
  }
  for (const key of was?.keys() ?? []) {
    if (is?.has(key)) continue;
    changed.delete(key);
    const original = originals.get(key);
    if (by === null) order = order.filter((one) => one !== key);
    else if (original) removed.set(key, { photo: original, stamp: newStamp(by) });
    added.delete(key);
  }
  const common = (keys: readonly string[], others: readonly string[]) => keys.filter((key) => others.includes(key));
  const now = [...(is?.keys() ?? [])];
  const isMoved = !same(common(order, now), common(now, order));
  if (isMoved && by === null) order = sortedLike(order, now);
  const moved = isMoved && by !== null ? (known?.moved ?? newStamp(by)) : null;
  const track: PhotoTrack = { order, added, removed, changed, moved };
  return added.size + removed.size + changed.size === 0 && moved === null ? null : track;
}

/** Puts keys into the order that another list has them in; what that one lacks stays behind its neighbour. */
export function sortedLike(keys: readonly string[], model: readonly string[]): string[] {
  const sorted = model.filter((key) => keys.includes(key));
  for (const [at, key] of keys.entries()) {
    if (sorted.includes(key)) continue;
    const before = keys.slice(0, at).findLast((one) => sorted.includes(one));
    sorted.splice(before === undefined ? 0 : sorted.indexOf(before) + 1, 0, key);
  }
  return sorted;
}

/** The photos as they were. */
export function originalPhotos({ head, texts, photos }: HeadTrack): Photo[] {
  const now = new Map(head.photos.map((photo) => [photo._key, photo]));
  const text = (field: 'caption' | 'credit', photo: Photo): string => {
    const tokens = texts.get(`${field}:${photo._key}`);
    return tokens ? textOf(tokens, 'original') : photo[field];
  };
  return (photos?.order ?? [...now.keys()]).flatMap((key) => {
    const gone = photos?.removed.get(key);
    const photo = now.get(key);
    if (gone || !photo) return gone ? [gone.photo] : [];
    const data = photos?.changed.get(key)?.before ?? photo;
    return [{ ...data, caption: text('caption', photo), credit: text('credit', photo) }];
  });
}

/** `keys` with one more, behind the neighbour that it follows in `model`. */
export function nextTo(keys: readonly string[], model: readonly string[], key: string): string[] {
  const before = model.slice(0, model.indexOf(key)).findLast((one) => keys.includes(one));
  const place = before === undefined ? 0 : keys.indexOf(before) + 1;
  return keys.toSpliced(place, 0, key);
}

/** A photo that is only suggested, yet placed or led with in the original too, belongs to the original from now on. */
export function withUsedPhotos(track: HeadTrack, placed: readonly string[]): HeadTrack {
  const { photos } = track;
  const lead = track.values.get('leadPhoto')?.before ?? (track.values.has('leadPhoto') ? null : track.head.leadPhoto);
  const used = [...placed, lead].filter((key): key is string => typeof key === 'string' && !!photos?.added.has(key));
  if (!photos || used.length === 0) return track;
  const added = new Map(photos.added);
  const keys = track.head.photos.map((photo) => photo._key);
  let { order } = photos;
  for (const key of new Set(used)) {
    added.delete(key);
    order = sortedLike([...order, key], nextTo(order, keys, key));
  }
  const isSettled = added.size + photos.removed.size + photos.changed.size === 0 && photos.moved === null;
  return { ...track, photos: isSettled ? null : { ...photos, order, added } };
}

/** The head as it was. */
export function originalHead(track: HeadTrack): ArticleHead {
  let { head } = track;
  for (const [id, tokens] of track.texts) head = withText(head, id, textOf(tokens, 'original'));
  for (const [field, { before }] of track.values) head = withValue(head, field, before);
  return { ...head, photos: originalPhotos(track) };
}

export const hasHeadSuggestions = ({ texts, values, photos }: HeadTrack): boolean =>
  texts.size + values.size > 0 || photos !== null;
