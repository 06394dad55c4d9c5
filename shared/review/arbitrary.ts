import fc from 'fast-check';
import {
  type Article,
  type Block,
  type Format,
  paragraph,
  type Photo,
  photosOf,
  plainText,
  type TextBlock,
  waitingPhoto,
} from '../article/index.ts';
import { blockOf, isAtom, type Marks, tokensOf } from './token.ts';

// Random edits of a story, as an editor makes them, for the law of suggesting.

const place = fc.nat({ max: 1000 });
const words = fc.constantFrom('toán', 'n', ' ', 'nghị quyết', 'Hà', 'một hai', '😀', 'á', '\n', 'ươ', ', ');

export const anyEdit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      block: place,
      at: place,
      over: fc.nat({ max: 5 }),
      words,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('erase' as const), block: place, at: place, over: fc.nat({ max: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('format' as const),
      block: place,
      at: place,
      over: fc.nat({ max: 8 }),
      link: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('split' as const, 'join' as const), block: place, at: place }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('remove' as const, 'insert' as const, 'kind' as const),
      block: place,
      words,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('move' as const), block: place, at: place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('headline' as const, 'caption' as const),
      block: place,
      at: place,
      over: fc.nat({ max: 4 }),
      words,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('tags' as const, 'byline' as const, 'lead' as const, 'alt' as const),
      block: place,
      words,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('addPhoto' as const, 'removePhoto' as const, 'movePhoto' as const, 'join photos' as const),
      block: place,
      at: place,
    }),
  },
);
export type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** Edits with their authors; `isDirect`: made in the original as well. */
export const editsBy = (authors: readonly string[], maxLength: number) =>
  fc.array(fc.record({ author: fc.constantFrom(...authors), edit: anyEdit }), { minLength: 1, maxLength });

const isText = (block: Block | undefined): block is TextBlock => block?._type === 'block';
/** Never inside a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/** A story after an edit; `fresh` is the key for what comes in. Where an edit finds no place, nothing happens. */
export function edit(story: Article, one: Edit, fresh: string): Article {
  const { body, photos } = story;
  const index = body.length === 0 ? 0 : one.block % body.length;
  const block = body[index];
  const put = (...blocks: Block[]): Article => ({ ...story, body: body.toSpliced(index, 1, ...blocks) });
  const photo = photos.length === 0 ? undefined : photos[one.block % photos.length];
  const withPhoto = (now: Photo): Article => ({
    ...story,
    photos: photos.map((each) => (each._key === now._key ? now : each)),
  });
  switch (one.does) {
    case 'type':
    case 'erase': {
      if (!isText(block)) return story;
      const text = plainText(block);
      const from = whole(text, one.at % (text.length + 1));
      const to = whole(text, Math.min(text.length, from + one.over));
      return put(splice(block, from, to, one.does === 'type' ? one.words : ''));
    }
    case 'format': {
      if (!isText(block)) return story;
      const text = plainText(block);
      const from = whole(text, one.at % (text.length + 1));
      const to = whole(text, Math.min(text.length, from + one.over));
      const { shape, runs } = tokensOf(block);
      const mark = one.link ? ({ _type: 'link', _key: fresh, href: 'https://vi.vn/' } as const) : ('strong' as Format);
      const changed = cutAt(runs, from, to).map(({ inside, ...run }) => ({
        ...run,
        marks: inside ? toggled(run.marks, mark) : run.marks,
      }));
      return put(blockOf(isAtom(shape) ? shape : { ...shape, order: [...shape.order, fresh] }, changed));
    }
    case 'split': {
      if (!isText(block)) return story;
      const text = plainText(block);
      const at = whole(text, one.at % (text.length + 1));
      const { shape, runs } = tokensOf(block);
      const [left, right] = [cutAt(runs, 0, at), cutAt(runs, 0, at)].map((all, side) =>
        all.filter((run) => run.inside === (side === 0)),
      );
      return put(blockOf(shape, left ?? []), blockOf({ ...shape, key: fresh }, right ?? []));
    }
    case 'join': {
      const next = body[index + 1];
      if (!isText(block) || !isText(next)) return story;
      const { shape, runs } = tokensOf(block);
      const order = isAtom(shape) ? [] : [...shape.order, ...next.markDefs.map((def) => def._key)];
      const joined = blockOf({ ...shape, order } as typeof shape, [...runs, ...tokensOf(next).runs]);
      return { ...story, body: body.toSpliced(index, 2, joined) };
    }
    case 'remove':
      return { ...story, body: body.toSpliced(index, 1) };
    case 'insert':
      return { ...story, body: body.toSpliced(index, 0, paragraph(fresh, one.words)) };
    case 'kind':
      if (!isText(block)) return story;
      return put({ ...block, style: block.style === 'h2' || block.listItem ? block.style : 'h2' });
    case 'move': {
      if (!block) return story;
      const rest = body.toSpliced(index, 1);
      return { ...story, body: rest.toSpliced(one.at % (rest.length + 1), 0, block) };
    }
    case 'headline': {
      const at = whole(story.headline, one.at % (story.headline.length + 1));
      const to = whole(story.headline, Math.min(story.headline.length, at + one.over));
      return { ...story, headline: put1(story.headline, at, to, one.words) };
    }
    case 'caption': {
      if (!photo) return story;
      const at = whole(photo.caption, one.at % (photo.caption.length + 1));
      return withPhoto({ ...photo, caption: put1(photo.caption, at, at, one.words) });
    }
    case 'tags':
      return { ...story, tags: [...story.tags, `tag ${fresh}`] };
    case 'byline':
      return { ...story, bylines: [...story.bylines, { _key: fresh, name: one.words.trim(), role: 'text' }] };
    case 'lead':
      return photo ? { ...story, leadPhoto: photo._key } : story;
    case 'alt':
      return photo ? withPhoto({ ...photo, alt: `${photo.alt}x` }) : story;
    case 'addPhoto':
      return {
        ...story,
        photos: photos.toSpliced(
          one.at % (photos.length + 1),
          0,
          waitingPhoto(fresh, 'vườn', 'An', '2026-11-24T00:00:00.000Z'),
        ),
        body: body.toSpliced(index, 0, { _type: 'photo', _key: `b${fresh}`, photo: fresh }),
      };
    case 'removePhoto':
      if (!photo) return story;
      return {
        ...story,
        photos: photos.filter((each) => each !== photo),
        leadPhoto: story.leadPhoto === photo._key ? null : story.leadPhoto,
        body: body
          .filter((each) => each._type !== 'photo' || (each as { photo?: unknown }).photo !== photo._key)
          .map((each) =>
            each._type === 'gallery' ? { ...each, photos: photosOf(each).filter((key) => key !== photo._key) } : each,
          ) as Block[],
      };
    case 'join photos': {
      // a picture and what stands behind it become a gallery; a gallery is broadened, then taken apart
      if (block?._type === 'gallery' && !('width' in block)) return put({ ...block, width: 'wide' } as Block);
      const next = body[index + 1];
      const [own, others] = [block ? photosOf(block) : [], next ? photosOf(next) : []];
      if (block?._type === 'gallery')
        return put(...own.map((key, at): Block => ({ _type: 'photo', _key: `${fresh}-${at}`, photo: key })));
      if (!next || own.length === 0 || others.length === 0) return story;
      const gallery: Block = { _type: 'gallery', _key: fresh, photos: [...new Set([...own, ...others])] };
      return { ...story, body: body.toSpliced(index, 2, gallery) };
    }
    case 'movePhoto': {
      if (!photo) return story;
      const rest = photos.filter((each) => each !== photo);
      return { ...story, photos: rest.toSpliced(one.at % photos.length, 0, photo) };
    }
  }
}

const put1 = (text: string, from: number, to: number, words: string): string =>
  (text.slice(0, from) + words.replaceAll('\n', ' ') + text.slice(to)).normalize('NFC');

function cutAt(
  runs: readonly { readonly text: string; readonly marks: Marks }[],
  from: number,
  to: number,
): { readonly text: string; readonly marks: Marks; readonly inside: boolean }[] {
  let start = 0;
  return runs.flatMap(({ text, marks }) => {
    const [one, other] = [from, to].map((at) => Math.min(text.length, Math.max(0, at - start))) as [number, number];
    start += text.length;
    return [
      { text: text.slice(0, one), marks, inside: false },
      { text: text.slice(one, other), marks, inside: true },
      { text: text.slice(other), marks, inside: false },
    ].filter((part) => part.text !== '');
  });
}

function splice(block: TextBlock, from: number, to: number, words: string): Block {
  const { shape, runs } = tokensOf(block);
  const parts = cutAt(runs, from, to);
  const before = cutAt(runs, 0, from).filter((part) => part.inside);
  const marks = parts.find((part) => part.inside)?.marks ?? before.at(-1)?.marks ?? [];
  const after = cutAt(runs, 0, to).filter((part) => !part.inside);
  return blockOf(shape, [...before, ...(words === '' ? [] : [{ text: words, marks }]), ...after]);
}

function toggled(marks: Marks, mark: Marks[number]): Marks {
  const is = (one: Marks[number]) =>
    typeof mark === 'string' ? one === mark : typeof one !== 'string' && one._type === 'link';
  return marks.some(is) ? marks.filter((one) => !is(one)) : [mark, ...marks];
}
