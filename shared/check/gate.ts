import {
  type Article,
  type Comment,
  countText,
  hasOpenSuggestions,
  isPresent,
  photosOf,
  runningTexts,
  type TextField,
} from '../article/index.ts';
import { fieldNames } from './field-names.ts';
import { type Finding, findingSubject } from './finding.ts';
import type { CheckOptions, Wording } from './options.ts';

/** One line of the last look before a story goes out. */
export interface GateItem {
  /** `blocks` shuts the gate, `asks` wants a look, `passed` is a quiet tick. */
  readonly state: 'blocks' | 'asks' | 'passed';
  /** The finding's rule, or `missing/…`, `photo/…`, `comment/…`, `suggestion/open`, `passed/…`. */
  readonly code: string;
  readonly message: string;
  /** Where or why, small; may be empty. */
  readonly detail: string;
  /** Where the jump goes; null when it is about no text (section, tags). */
  readonly place: {
    readonly field: TextField;
    readonly key: string;
    readonly offset: number;
    readonly length: number;
  } | null;
  /** The text that mends it in one press, when there is one. */
  readonly fix: string | null;
  /** An error that was ignored in the story: it still wants a reason before the story goes out. */
  readonly isIgnored: boolean;
}

/**
 * What stands between a story and its publication: what blocks first, then what asks, then the ticks.
 * Of `findings` those that were ignored (by findingSubject) ask nothing more, but an error blocks all the same: only a
 * reason that is kept lets a story go out over one.
 */
export function gate(
  story: Article,
  findings: readonly Finding[],
  options: CheckOptions,
  ignored: readonly string[] = [],
): GateItem[] {
  const subjects = new Set(ignored);
  const open = findings
    .filter(({ severity }) => severity !== 'hint')
    .map((one) => ({ ...one, isIgnored: subjects.has(findingSubject(one)) }))
    .filter(({ severity, isIgnored }) => severity === 'error' || !isIgnored);
  const say = (wording: Wording): string => wording[options.language];
  const item = (state: GateItem['state'], code: string, message: Wording, more: Partial<GateItem> = {}): GateItem => ({
    state,
    code,
    message: say(message),
    detail: '',
    place: null,
    fix: null,
    isIgnored: false,
    ...more,
  });
  const at = (field: TextField, key = ''): Partial<GateItem> => ({ place: { field, key, offset: 0, length: 0 } });

  const items = [
    ...missing(story).map(({ code, message, field }) => item('blocks', code, message, field ? at(field) : {})),
    ...[...photoItems(story), ...altItems(story)].map(({ state, code, message, key }) =>
      item(state, code, message, at('caption', key)),
    ),
    ...open.map((one) =>
      item(
        one.severity === 'error' ? 'blocks' : 'asks',
        one.rule,
        { vi: one.message, en: one.message },
        {
          detail: [
            ...(one.text === '' ? [] : [`“${excerpt(one.text)}”`]),
            say(fieldNames[one.field]),
            ...(one.isIgnored ? [say(ignoredWords)] : []),
          ].join(' · '),
          place: { field: one.field, key: one.key, offset: one.offset, length: one.length },
          fix: one.fixes.length === 1 ? (one.fixes[0]?.text ?? null) : null,
          isIgnored: one.isIgnored,
        },
      ),
    ),
  ];
  if (hasOpenSuggestions(story))
    items.push(
      item('blocks', 'suggestion/open', {
        vi: 'Còn đề xuất sửa chưa được duyệt hay bỏ.',
        en: 'Some suggested changes are neither accepted nor rejected.',
      }),
    );
  for (const one of story.comments.filter(({ resolved }) => !resolved))
    items.push(
      item(one.question ? 'blocks' : 'asks', one.question ? 'comment/question' : 'comment/open', commentWords(one), {
        detail: one.quotation === '' ? '' : `“${excerpt(one.quotation)}”`,
        place: one.anchor,
      }),
    );
  const passed = passedItems(story, items, options).map(({ code, message }) => item('passed', code, message));
  const inState = (state: GateItem['state']) => items.filter((one) => one.state === state);
  return [...inState('blocks'), ...inState('asks'), ...passed];
}

const ignoredWords: Wording = { vi: 'đã bỏ qua trong bài', en: 'ignored in this story' };

const commentWords = ({ author, text, question }: Comment): Wording => {
  const words = `${author === '' ? '' : `${author}: `}${excerpt(text)}`;
  return question
    ? { vi: `Câu hỏi chưa trả lời. ${words}`, en: `A question is still open. ${words}` }
    : { vi: `Góp ý chưa xong. ${words}`, en: `A comment is still open. ${words}` };
};

/**
 * Whether a person may let the story go out over this, with a reason that is recorded: a rule's judgement can be wrong.
 * What is missing is missing, a placeholder is one, and what is only suggested is nobody's text yet.
 */
export const mayOverride = ({ code }: Pick<GateItem, 'code'>): boolean =>
  !/^(?:missing|photo|comment|suggestion)\/|^structure\/(?:placeholder|caption-missing|credit-missing)$/.test(code);

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function missing(story: Article): { code: string; message: Wording; field: TextField | null }[] {
  const bodyText = runningTexts(story).some(({ field, text }) => field === 'body' && text.trim() !== '');
  const lacks: [boolean, string, Wording, TextField | null][] = [
    [
      story.headline.trim() === '',
      'missing/headline',
      { vi: 'Bài chưa có tít.', en: 'There is no headline.' },
      'headline',
    ],
    [story.sapo.trim() === '', 'missing/sapo', { vi: 'Bài chưa có sapo.', en: 'There is no sapo.' }, 'sapo'],
    [!bodyText, 'missing/body', { vi: 'Bài chưa có nội dung.', en: 'There is no body text.' }, 'body'],
    [
      !story.bylines.some(({ name }) => name.trim() !== ''),
      'missing/byline',
      { vi: 'Bài chưa có tên tác giả.', en: 'There is no byline.' },
      'byline',
    ],
    [
      story.section.trim() === '',
      'missing/section',
      { vi: 'Bài chưa có chuyên mục.', en: 'There is no section.' },
      null,
    ],
  ];
  return lacks.flatMap(([lacking, code, message, field]) => (lacking ? [{ code, message, field }] : []));
}

interface PhotoItem {
  readonly state: 'blocks' | 'asks';
  readonly code: string;
  readonly message: Wording;
  readonly key: string;
}

function photoItems(story: Article): PhotoItem[] {
  const placed = new Set(story.body.flatMap(photosOf));
  return story.photos.flatMap((photo, index): PhotoItem[] => {
    const number = index + 1;
    if (!isPresent(photo))
      return [
        {
          state: 'blocks',
          code: 'photo/no-file',
          message: {
            vi: `Ảnh ${number} chưa có tệp: thả ảnh vào chỗ của nó hoặc bỏ chỗ ấy đi.`,
            en: `Photo ${number} has no file yet: drop it on its place or remove the place.`,
          },
          key: photo._key,
        },
      ];
    if (placed.has(photo._key) || story.leadPhoto === photo._key) return [];
    return [
      {
        state: 'asks',
        code: 'photo/tray-only',
        message: {
          vi: `Ảnh ${number} còn nằm ở khay, chưa vào bài.`,
          en: `Photo ${number} is still in the tray, not in the story.`,
        },
        key: photo._key,
      },
    ];
  });
}

/** Asked for, never made up: only who knows the picture can say what is in it. */
function altItems(story: Article): PhotoItem[] {
  const shown = new Set([...story.body.flatMap(photosOf), story.leadPhoto]);
  const lacking = story.photos.flatMap((photo, index) =>
    shown.has(photo._key) && isPresent(photo) && photo.alt.trim() === ''
      ? [{ key: photo._key, number: index + 1 }]
      : [],
  );
  const [first] = lacking;
  if (!first) return [];
  const numbers = lacking.map(({ number }) => number).join(', ');
  return [
    {
      state: 'asks',
      code: 'alt/missing',
      message: {
        vi: `Ảnh ${numbers} chưa có mô tả cho người không nhìn thấy ảnh.`,
        en: `No description for who cannot see it: photo ${numbers}.`,
      },
      key: first.key,
    },
  ];
}

/** Ticks for what was looked at and found good; one that something above contradicts is left out. */
function passedItems(
  story: Article,
  items: readonly GateItem[],
  options: CheckOptions,
): { code: string; message: Wording }[] {
  const { house } = options;
  const clean = (...starts: string[]) => !items.some(({ code }) => starts.some((start) => code.startsWith(start)));
  const passed: { code: string; message: Wording }[] = [];
  const characters = countText(story.headline).characters;
  const sapoWords = countText(story.sapo).words;
  if (clean('missing/', 'structure/headline', 'structure/sapo'))
    passed.push({
      code: 'passed/head',
      message: {
        vi: `Tít ${characters}/${house.headlineMaxCharacters}, sapo ${sapoWords}/${house.sapoMaxWords}, chuyên mục, ${story.tags.length} từ khóa`,
        en: `Headline ${characters}/${house.headlineMaxCharacters}, sapo ${sapoWords}/${house.sapoMaxWords}, section, ${story.tags.length} tags`,
      },
    });
  if (clean('spelling/', 'typography/', 'fact/'))
    passed.push({
      code: 'passed/text',
      message: { vi: 'Chính tả, dấu câu, ngày tháng', en: 'Spelling, punctuation, dates' },
    });
  if (clean('comment/'))
    passed.push({ code: 'passed/comments', message: { vi: 'Không còn góp ý mở', en: 'No open comments' } });
  if (story.photos.length > 0 && clean('photo/', 'structure/caption', 'structure/credit'))
    passed.push({
      code: 'passed/photos',
      message: {
        vi: `${story.photos.length} ảnh đủ tệp, chú thích, nguồn`,
        en: `${story.photos.length} photos with file, caption and credit`,
      },
    });
  return passed;
}
