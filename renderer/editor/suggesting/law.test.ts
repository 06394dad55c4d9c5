import fc from 'fast-check';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { anyArticle } from '../../../shared/article/arbitrary.ts';
import { type Article, parseArticle, waitingPhoto } from '../../../shared/article/index.ts';
import { currentOf, originalOf } from '../../../shared/review/index.ts';
import { $moveBlock, $setKind } from '../blocks.ts';
import { createStoryEditor } from '../create-story-editor.ts';
import { $insertBlocks } from '../insert-blocks.ts';
import { $allTextBlocks, $placeOf } from '../places.ts';
import type { StoryEditor } from '../story-editor.ts';
import { textKinds } from '../text-kinds.ts';
import { createTextTools } from '../text-tools.ts';

/** `npm run test:long` asks for more. */
const numRuns = Number(process.env['MORAT_LAW_RUNS'] ?? 300);

const place = fc.record({ block: fc.nat(), offset: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat({ max: 6 })) });
const words = fc.constantFrom('toán', 'n', ' ', 'nghị quyết', '😀', 'một hai');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('type' as const), place, words }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('erase' as const), place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('enter' as const), place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('join' as const), place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('over' as const), place, to: place, words }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('bold' as const, 'link' as const), place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('kind' as const),
      place,
      kind: fc.constantFrom('h2', 'bullet', 'normal'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('up' as const, 'down' as const, 'paste' as const), place }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('replace' as const), place, words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('addPhoto' as const, 'tray' as const, 'removePhoto' as const),
      place,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tags' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const open = (article: Article, author: string | null): StoryEditor => {
  const editor = createStoryEditor({
    article,
    onError: (error) => {
      throw error;
    },
  });
  editor.suggesting.setAuthor(author);
  return editor;
};

/** Puts the selection on a place of the text, whatever the text is by now. */
function select(editor: StoryEditor, { block, offset, length }: { block: number; offset: number; length: number }) {
  const all = editor.lexical.read(() =>
    [...$allTextBlocks()].map((one) => ({ at: $placeOf(one), text: one.getTextContent() })),
  );
  const one = all[block % all.length];
  if (!one?.at) return null;
  // never inside a surrogate pair: no hand puts a caret there
  const whole = (at: number) => (/[\udc00-\udfff]/.test(one.text.charAt(at)) ? at + 1 : at);
  const from = whole(offset % (one.text.length + 1));
  const to = whole(Math.min(one.text.length, from + length));
  const range = { ...one.at, offset: from, length: to - from };
  editor.select(range);
  return range;
}

function perform(editor: StoryEditor, steps: readonly Step[]): void {
  const { lexical } = editor;
  const update = ($do: () => void) => lexical.update($do, { discrete: true });
  const $range = () => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection : null;
  };
  for (const [at, one] of steps.entries()) {
    const range = 'place' in one ? select(editor, one.place) : null;
    if ('place' in one && !range) continue;
    switch (one.does) {
      case 'type':
        update(() => $range()?.insertText(one.words));
        break;
      case 'erase':
        update(() => $range()?.removeText());
        break;
      case 'enter':
        // one-line fields take Enter for the next field: a command, which a page tests
        if (range?.field === 'body') update(() => $range()?.insertParagraph());
        break;
      case 'join':
        update(() => {
          const node = $range()?.anchor.getNode();
          const block = node && [...$allTextBlocks()].find((each) => each.is(node) || each.isParentOf(node));
          const before = block?.getPreviousSibling();
          const selection = $range();
          if (!block || !$isElementNode(before) || !selection) return;
          const size = before.getLastDescendant();
          if (!$isTextNode(size)) return;
          selection.anchor.set(size.getKey(), size.getTextContentSize(), 'text');
          const first = block.getFirstDescendant();
          if (!$isTextNode(first)) return;
          selection.focus.set(first.getKey(), 0, 'text');
          selection.removeText();
        });
        break;
      case 'over': {
        const start = lexical.read(() => $range()?.clone() ?? null);
        select(editor, one.to);
        update(() => {
          const selection = $range();
          if (!start || !selection || !$getNodeByKey(start.anchor.key)) return;
          selection.anchor.set(start.anchor.key, start.anchor.offset, start.anchor.type);
          // in two steps: Lexical's insertText stumbles over some selections of several blocks, in every mode
          selection.removeText();
          $range()?.insertText(one.words);
        });
        break;
      }
      case 'bold': {
        const tools = createTextTools(editor);
        tools.toggle('strong');
        lexical.read(() => undefined);
        tools.dispose();
        break;
      }
      case 'link': {
        const tools = createTextTools(editor);
        tools.setLink(at % 3 === 0 ? null : 'https://vi.vn/');
        lexical.read(() => undefined);
        tools.dispose();
        break;
      }
      case 'kind':
        update(() => $setKind(textKinds[one.kind as keyof typeof textKinds]));
        break;
      case 'up':
      case 'down':
        update(() => {
          const node = $range()?.focus.getNode();
          if (node) $moveBlock(node, one.does === 'up' ? -1 : 1);
        });
        break;
      case 'paste': {
        const blocks = currentOf(editor.article()).body.slice(0, 3);
        update(() => $insertBlocks(blocks, []));
        break;
      }
      case 'replace':
        if (range) editor.replaceText([{ ...range, text: one.words }], 'spelling');
        break;
      case 'addPhoto':
        editor.addPhotos(
          [waitingPhoto(`new${at}`, 'vườn na', 'An', '2026-11-24T00:00:00.000Z')],
          at % 2 ? 'body' : 'tray',
        );
        break;
      case 'tray':
      case 'removePhoto': {
        const photo = editor.head().photos.at(one.place.block % Math.max(1, editor.head().photos.length));
        if (!photo) break;
        if (one.does === 'removePhoto') editor.removePhoto(photo._key);
        else editor.placePhoto(photo._key, at % 2 ? 'tray' : 'body');
        break;
      }
      case 'tags':
        editor.setHead({ tags: [...editor.head().tags, `từ ${at}`] });
        break;
      case 'undo':
        lexical.dispatchCommand(UNDO_COMMAND, undefined);
        // a hand's next key comes when this has settled
        lexical.read(() => undefined);
        break;
      case 'redo':
        lexical.dispatchCommand(REDO_COMMAND, undefined);
        // a hand's next key comes when this has settled
        lexical.read(() => undefined);
        break;
    }
  }
}

function canPerform(editor: StoryEditor, steps: readonly Step[]): boolean {
  try {
    perform(editor, steps);
    return true;
  } catch (error) {
    // thrown by Lexical's own code, not by what it called
    const [thrower = ''] = error instanceof Error ? (error.stack?.match(/^\s+at .*$/m) ?? []) : [];
    if (/node_modules\/@?lexical\//.test(thrower)) return false;
    throw error;
  }
}

/** Keys of new blocks and bylines are made up by each editor: told by the order in which they stand. */
function withoutKeys(original: Article, article: Article): Article {
  const known = new Set([...original.body, ...original.bylines].map((one) => one._key));
  const renamed = <One extends { readonly _key: string }>(all: readonly One[]): One[] =>
    all.map((one, at) => (known.has(one._key) ? one : { ...one, _key: `new ${at}` }));
  return { ...article, body: renamed(article.body), bylines: renamed(article.bylines) };
}

/** An author without a name is none to the editor, in every mode. */
const stories = anyArticle.map((article) => ({
  ...article,
  bylines: article.bylines.filter(({ name }) => name !== ''),
}));

describe('the law of suggesting, in the editor', () => {
  test('the same edits give the same text in both modes; rejecting all gives the story back', () => {
    fc.assert(
      fc.property(stories, fc.array(step, { minLength: 1, maxLength: 8 }), (article, steps) => {
        const direct = open(article, null);
        const suggesting = open(article, 'An');
        const saved: Article[] = [article];
        const off = suggesting.onChange(({ head, blocks, order }) => {
          const last = saved[0] ?? article;
          const all = new Map([...last.body, ...blocks].map((block) => [block._key, block]));
          const keys = order ?? last.body.map((block) => block._key);
          saved[0] = { ...last, ...head, body: keys.flatMap((key) => all.get(key) ?? []) };
        });
        // Lexical 0.52 itself throws on some selections (part of a link, a range over several runs): no edit in any mode
        fc.pre(canPerform(direct, steps));
        perform(suggesting, steps);
        const kept = suggesting.article();
        off();
        expect(withoutKeys(article, currentOf(kept))).toEqual(withoutKeys(article, direct.article()));
        expect(originalOf(kept)).toEqual(article);
        const parsed = parseArticle(JSON.parse(JSON.stringify(kept)));
        expect(parsed).toEqual({ ok: true, value: kept });
        // what the changes told, put together as the disk does, is the story
        const onDisk = parseArticle(JSON.parse(JSON.stringify(saved[0])));
        expect(onDisk).toEqual({ ok: true, value: kept });

        const again = open(kept, 'Bình');
        expect(again.article()).toEqual(kept);
        again.suggesting.resolve('all', 'reject');
        expect(again.article()).toEqual(article);
        again.lexical.dispatchCommand(UNDO_COMMAND, undefined);
        expect(again.article()).toEqual(kept);
        again.suggesting.resolve('all', 'accept');
        expect(again.article()).toEqual(currentOf(kept));
        for (const one of [direct, suggesting, again]) one.dispose();
      }),
      // the same sequences each time here; chance looks further in npm run test:long
      { numRuns, ...(process.env['MORAT_LAW_RUNS'] === undefined && { seed: 20261124 }) },
    );
  });
});
