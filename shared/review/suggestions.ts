import { type ArticleHead, type Photo, photosOf, type Stamp, type TextField, textFields } from '../article/index.ts';
import { assert } from '../base/index.ts';
import { type BodyTrack, bodyTokens } from './body.ts';
import { type Group, groupsOf, type SuggestionKind } from './groups.ts';
import { nextTo, type PhotoTrack, sortedLike, type ValueField, valueOf, withText, withValue } from './head.ts';
import { aspectOf, type Picks, resolveBody, resolveTokens, type Verdict } from './resolve.ts';
import { isAtom, isChanged, keptStart, textOf, type Token } from './token.ts';
import { hasSuggestions, type Track } from './track.ts';

/** One suggested change as a person sees and decides on it. */
export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  /** Several only where authors worked on one syllable. */
  readonly authors: readonly string[];
  /** Since when, ISO instant. */
  readonly at: string;
  /** Why, where a check proposed it: `spelling`, … */
  readonly reason: string | null;
  /** The running text it stands in now, as in RunningText; null for a value or a list. */
  readonly place: { readonly field: TextField; readonly key: string } | null;
  /** In UTF-16 units of that text; whole syllables. */
  readonly offset: number;
  readonly length: number;
  /** Of a move: the key of the block behind whose text it stood, empty for the very beginning; else null. */
  readonly from: string | null;
  readonly before: string;
  readonly after: string;
  /** The field of a value, or what became of a photo. */
  readonly of: ValueField | 'photoAdded' | 'photoRemoved' | 'photoChanged' | 'photosMoved' | null;
}

/** A group and where its tokens are. */
interface Found {
  readonly suggestion: Suggestion;
  readonly body: Picks | null;
  readonly text: { readonly id: string; readonly picks: Picks } | null;
  readonly value: ValueField | null;
  readonly photo: string | null;
}

const noWhere = { body: null, text: null, value: null, photo: null };

/** Every open suggestion, fields of the head first, in the order in which they stand there. */
export const suggestionsIn = (track: Track): Suggestion[] => find(track).map((one) => one.suggestion);

function find({ head, body }: Track): Found[] {
  const found: Found[] = [];
  const names = (one: string) => textFields.indexOf(one.slice(0, one.indexOf(':')) as TextField);
  for (const id of [...head.texts.keys()].toSorted((one, other) => names(one) - names(other))) {
    const [field = '', key = ''] = id.split(/:(.*)/s);
    for (const group of groupsOf(head.texts.get(id) ?? []))
      found.push({
        ...noWhere,
        suggestion: suggestion(group, { field: field as TextField, key }),
        text: { id, picks: group.picks },
      });
  }
  for (const [field, { before, stamp }] of head.values)
    found.push({
      ...noWhere,
      suggestion: ofValue(
        field,
        stamp,
        shown(field, before, head.head),
        shown(field, valueOf(head.head, field), head.head),
      ),
      value: field,
    });
  const tokens = bodyTokens(body);
  const groups = groupsOf(tokens);
  const inBody = new Set(groups.flatMap((group) => [...group.picks.keys()].flatMap((at) => placedBy(tokens[at]))));
  for (const group of groups)
    found.push({
      ...noWhere,
      suggestion: suggestion(withPhotoWords(group, tokens, head.head.photos, head.photos), {
        field: 'body',
        key: group.key,
      }),
      body: group.picks,
    });
  for (const one of photoChanges(head.photos, head.head.photos))
    if (one.key === null || !inBody.has(one.key))
      found.push({ ...noWhere, suggestion: one.suggestion, photo: one.key ?? '' });
  return unique(found);
}

function suggestion(group: Group, place: Suggestion['place']): Suggestion {
  const { id, kind, authors, at, reason, offset, length, from, before, after } = group;
  return {
    id,
    kind,
    authors,
    at,
    reason,
    place: group.key === '' && place?.field === 'body' ? null : place,
    offset,
    length,
    from,
    before,
    after,
    of: null,
  };
}

const ofValue = (of: Suggestion['of'], stamp: Stamp, before: string, after: string): Suggestion => ({
  id: stamp._key,
  kind: of?.startsWith('photo') ? 'photo' : 'value',
  authors: [stamp.author],
  at: stamp.at,
  reason: stamp.reason ?? null,
  place: null,
  offset: 0,
  length: 0,
  from: null,
  before,
  after,
  of,
});

/** A value in words. */
function shown(field: ValueField, value: unknown, head: ArticleHead): string {
  if (value === null || value === undefined) return '';
  if (field === 'leadPhoto') return head.photos.find((photo) => photo._key === value)?.caption ?? '';
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  return value.map((one) => (typeof one === 'string' ? one : String(one.name ?? one.title ?? ''))).join(', ');
}

function photoChanges(
  photos: PhotoTrack | null,
  now: readonly Photo[],
): { readonly key: string | null; readonly suggestion: Suggestion }[] {
  if (photos === null) return [];
  const caption = (key: string) => now.find((photo) => photo._key === key)?.caption ?? '';
  const one = (key: string, suggested: Suggestion) => ({
    key,
    suggestion: { ...suggested, place: { field: 'caption' as const, key } },
  });
  return [
    ...[...photos.added].map(([key, stamp]) => one(key, ofValue('photoAdded', stamp, '', caption(key)))),
    ...[...photos.removed].map(([key, { photo, stamp }]) => ({
      key,
      suggestion: ofValue('photoRemoved', stamp, photo.caption, ''),
    })),
    ...[...photos.changed].map(([key, { stamp }]) => one(key, ofValue('photoChanged', stamp, '', caption(key)))),
    ...(photos.moved ? [{ key: null, suggestion: ofValue('photosMoved', photos.moved, '', '') }] : []),
  ];
}

/** The photos that a token's block places, now or before its change. */
const placedBy = (token: Token | undefined): readonly string[] =>
  token?.type !== 'start'
    ? []
    : [token.shape, token.was].flatMap((shape) => (shape && isAtom(shape) ? photosOf(shape.block) : []));

/** A block that is no text is told by the words under its photo, or by its type. */
function withPhotoWords(
  group: Group,
  tokens: readonly Token[],
  now: readonly Photo[],
  photos: PhotoTrack | null,
): Group {
  const words = (dead: boolean) =>
    [...group.picks.keys()]
      .map((at) => tokens[at])
      .filter((token) => token?.type === 'start' && isAtom(token.shape) && (token.del !== null) === dead)
      .flatMap((token) => (token?.type === 'start' && isAtom(token.shape) ? photosOf(token.shape.block) : []))
      .map((key) => (now.find((one) => one._key === key) ?? photos?.removed.get(key)?.photo)?.caption ?? '')
      .filter((text) => text !== '');
  const told = (own: string, photo: readonly string[]) =>
    photo.length === 0 ? own : [own, ...photo].join('\n').trim();
  return { ...group, before: told(group.before, words(true)), after: told(group.after, words(false)) };
}

/** An id that stands twice (a suggestion that was cut in two) gets a number. */
function unique(found: readonly Found[]): Found[] {
  const seen = new Map<string, number>();
  return found.map((one) => {
    const { id } = one.suggestion;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? one : { ...one, suggestion: { ...one.suggestion, id: `${id}~${count}` } };
  });
}

/**
 * Accepts or rejects suggestions. Accepting never changes the present text, rejecting never the original one. What
 * cannot stand without the ones that are asked for is decided the same way with them.
 */
export function resolveSuggestions(track: Track, ids: ReadonlySet<string>, verdict: Verdict): Track {
  const chosen = find(track).filter((one) => ids.has(one.suggestion.id));
  if (chosen.length === 0) return track;
  const asked: Picks = new Map();
  const texts = new Map<string, Picks>();
  const values = new Set<ValueField>();
  const photos = new Set<string>();
  for (const one of chosen) {
    for (const [at, aspects] of one.body ?? []) asked.set(at, new Set([...(asked.get(at) ?? []), ...aspects]));
    if (one.text) texts.set(one.text.id, new Map([...(texts.get(one.text.id) ?? []), ...one.text.picks]));
    if (one.value) values.add(one.value);
    if (one.photo !== null) photos.add(one.photo);
  }
  const tokens = bodyTokens(track.body);
  let body: { readonly track: BodyTrack; readonly picks: Picks } = { track: track.body, picks: new Map() };
  for (;;) {
    const before = asked.size + values.size + photos.size;
    if (asked.size > 0) body = resolveBody(track.body, asked, verdict);
    for (const [at, aspects] of body.picks) asked.set(at, aspects);
    follow(track, tokens, verdict, asked, values, photos);
    if (asked.size + values.size + photos.size === before) break;
  }
  return { body: body.track, head: resolveHead(track, verdict, texts, values, photos) };
}

/** Every suggestion, also those that show only when another one is decided on (a deletion of inserted text). */
export function resolveAll(track: Track, verdict: Verdict): Track {
  let now = track;
  // a deletion, then the insertion it stood on, and what those bring to light
  for (let turn = 0; turn < 9; turn++) {
    const open = suggestionsIn(now);
    if (open.length === 0) return now;
    now = resolveSuggestions(now, new Set(open.map((one) => one.id)), verdict);
  }
  assert(!hasSuggestions(now), 'every suggestion can be decided on');
  return now;
}

/** A photo, the block that places it and the lead photo: none may point to what is not there. */
function follow(
  { head }: Track,
  tokens: readonly Token[],
  verdict: Verdict,
  asked: Picks,
  values: Set<ValueField>,
  photos: Set<string>,
): void {
  const track = head.photos;
  const isOpen = (key: string) => (track?.added.has(key) ?? false) || (track?.removed.has(key) ?? false);
  const lead = head.values.get('leadPhoto');
  const leads = [head.head.leadPhoto, lead?.before];
  if (values.has('leadPhoto')) for (const key of leads) if (typeof key === 'string' && isOpen(key)) photos.add(key);
  // a gallery ties its photos to one another
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    for (const [at, token] of tokens.entries()) {
      const aspect = aspectOf(token);
      const open = aspect === null ? [] : placedBy(token).filter(isOpen);
      if (aspect === null || !(asked.has(at) || open.some((photo) => photos.has(photo)))) continue;
      if (asked.has(at) && open.every((photo) => photos.has(photo))) continue;
      hasGrown = true;
      if (!asked.has(at)) asked.set(at, new Set([aspect]));
      for (const photo of open) photos.add(photo);
    }
  }
  const goes = verdict === 'reject' ? track?.added : track?.removed;
  for (const key of photos) if (lead && goes?.has(key) && leads.includes(key)) values.add('leadPhoto');
}

/** A start for a sequence that has none. */
const fieldStart = keptStart({ key: '', style: 'normal', listItem: null, level: 1, order: [] });

function resolveHead(
  { head }: Track,
  verdict: Verdict,
  texts: ReadonlyMap<string, Picks>,
  values: ReadonlySet<ValueField>,
  photos: ReadonlySet<string>,
): Track['head'] {
  let now = head.head;
  const left = new Map(head.texts);
  for (const [id, picks] of texts) {
    const shifted: Picks = new Map([...picks].map(([at, aspects]) => [at + 1, aspects]));
    const { tokens } = resolveTokens([fieldStart, ...(head.texts.get(id) ?? [])], shifted, verdict);
    const rest = tokens.slice(1);
    if (rest.some(isChanged)) left.set(id, rest);
    else left.delete(id);
    if (verdict === 'reject') now = withText(now, id, textOf(rest, 'current'));
  }
  const changes = new Map(head.values);
  for (const field of values) {
    if (verdict === 'reject' && changes.has(field)) now = withValue(now, field, changes.get(field)?.before);
    changes.delete(field);
  }
  let track = head.photos;
  for (const key of photos) if (track) [track, now] = resolvePhoto(track, now, key, verdict);
  const known = new Set(now.photos.map((photo) => photo._key));
  for (const id of left.keys())
    if (/^(caption|credit):/.test(id) && !known.has(id.replace(/^.*?:/, ''))) left.delete(id);
  return { head: now, texts: left, values: changes, photos: track };
}

/** `key` is empty for the order of the photos. */
function resolvePhoto(
  photos: PhotoTrack,
  head: ArticleHead,
  key: string,
  verdict: Verdict,
): [PhotoTrack | null, ArticleHead] {
  const [added, removed, changed] = [new Map(photos.added), new Map(photos.removed), new Map(photos.changed)];
  let { order, moved } = photos;
  let list = [...head.photos];
  const keys = list.map((photo) => photo._key);
  const gone = removed.get(key);
  const old = changed.get(key);
  if (key === '') {
    moved = null;
    if (verdict === 'accept') order = sortedLike(order, keys);
    else list = arranged(list, sortedLike(keys, order));
  } else if (added.has(key)) {
    if (verdict === 'accept') order = sortedLike([...order, key], nextTo(order, keys, key));
    else list = list.filter((photo) => photo._key !== key);
    added.delete(key);
  } else if (gone) {
    if (verdict === 'accept') order = order.filter((one) => one !== key);
    else list = arranged([...list, gone.photo], nextTo(keys, order, key));
    removed.delete(key);
  } else if (old) {
    if (verdict === 'reject')
      list = list.map((photo) =>
        photo._key === key ? { ...old.before, caption: photo.caption, credit: photo.credit } : photo,
      );
    changed.delete(key);
  }
  const isSettled = added.size + removed.size + changed.size === 0 && moved === null;
  return [isSettled ? null : { order, added, removed, changed, moved }, { ...head, photos: list }];
}

const arranged = (photos: readonly Photo[], keys: readonly string[]): Photo[] =>
  keys.flatMap((key) => photos.find((photo) => photo._key === key) ?? []);
