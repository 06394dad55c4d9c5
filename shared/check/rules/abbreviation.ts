import { casingOf, type Token, tokens } from '../../language/index.ts';
import { storyRule } from '../rule.ts';
import { knownAbbreviations } from '../spelling/abbreviations.ts';

interface Short {
  readonly text: string;
  readonly start: number;
  /** The words that follow it directly. */
  readonly next: readonly string[];
}
interface Facts {
  readonly all: readonly Short[];
}

/** The right form stands in the story at least so often. */
const oftenEnough = 2;
const shortest = 4;

const isShort = (token: Token): boolean =>
  token.kind === 'word' && token.text.length >= 2 && token.text.length <= 8 && casingOf(token.text) === 'upper';

function shorts(text: string): Short[] {
  const all = tokens(text);
  return all.flatMap((token, at) => {
    if (!isShort(token)) return [];
    // a word in capitals among others is a headline, not an abbreviation
    const beside = [all[at - 1], all[at + 1]].some((other) => other !== undefined && isShort(other));
    if (beside) return [];
    const next: string[] = [];
    for (const other of all.slice(at + 1, at + 3)) {
      if (other.kind !== 'word') break;
      next.push(other.text);
    }
    return [{ text: token.text, start: token.start, next }];
  });
}

/** One letter more, less or other, or two swapped. */
function oneSlip(wrong: string, right: string): boolean {
  if (wrong === right) return false;
  let head = 0;
  while (head < Math.min(wrong.length, right.length) && wrong[head] === right[head]) head++;
  const rest = (text: string, skip: number): string => text.slice(head + skip);
  return (
    rest(wrong, 1) === rest(right, 1) ||
    rest(wrong, 1) === rest(right, 0) ||
    rest(wrong, 0) === rest(right, 1) ||
    (wrong[head] === right[head + 1] && wrong[head + 1] === right[head] && rest(wrong, 2) === rest(right, 2))
  );
}

/** UBNDT: the letter too many may begin the words that follow UBND elsewhere (UBND thành phố). */
function writtenOut(wrong: string, right: string, all: readonly Short[]): string[] {
  if (!wrong.startsWith(right)) return [];
  const letter = wrong.slice(right.length).toLocaleLowerCase('vi');
  const counts = new Map<string, number>();
  for (const { text, next } of all) {
    const [first, second] = next;
    if (text !== right || first === undefined || !first.startsWith(letter)) continue;
    const phrase = [right, first, ...(second !== undefined && second === second.toLowerCase() ? [second] : [])].join(
      ' ',
    );
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return best && best[1] >= oftenEnough ? [best[0]] : [];
}

export const abbreviation = storyRule<Facts>({
  id: 'spelling/abbreviation',
  kind: 'spelling',
  severity: 'warning',
  name: { vi: 'Chữ viết tắt gõ sai', en: 'Mistyped abbreviation' },
  source: { vi: '', en: '' },
  invalid: [
    {
      text: 'UBND thành phố họp với UBND quận. UBND thành phố nêu rõ: «UBNDT», các sở cùng làm.',
      fixed: 'UBND thành phố họp với UBND quận. UBND thành phố nêu rõ: UBND thành phố, các sở cùng làm.',
    },
    {
      text: 'HĐND tỉnh khai mạc. Theo HĐND tỉnh, «HĐNĐ» sẽ chất vấn.',
      fixed: 'HĐND tỉnh khai mạc. Theo HĐND tỉnh, HĐND sẽ chất vấn.',
    },
  ],
  valid: [
    { text: 'CSGT và CSĐT phối hợp; CSGT chốt chặn, CSĐT mở rộng điều tra, CSGT lập biên bản.' },
    { text: 'UBND huyện, HĐND huyện và UBND xã; THCS, THPT, TAND, TTXVN.' },
  ],
  note: ({ text }) => {
    const all = shorts(text);
    return all.length === 0 ? null : { all };
  },
  judge: ({ noted }) => {
    const all = noted.flatMap(({ facts }) => facts.all);
    const counts = new Map<string, number>();
    for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
    const trusted = [...counts].filter(([, count]) => count >= oftenEnough).map(([text]) => text);
    return noted.flatMap(({ text, facts }) =>
      facts.all.flatMap((one) => {
        if (one.text.length < shortest || counts.get(one.text) !== 1 || knownAbbreviations.has(one.text)) return [];
        const right = trusted.find((other) => other.length >= shortest && oneSlip(one.text, other));
        if (right === undefined) return [];
        return [
          {
            field: text.field,
            key: text.key,
            offset: one.start,
            length: one.text.length,
            message: {
              vi: `“${one.text}” chỉ có một lần, khác “${right}” trong bài một chữ cái.`,
              en: `“${one.text}” stands here once and is one letter from the story’s “${right}”.`,
            },
            fixes: [...writtenOut(one.text, right, all), right],
          },
        ];
      }),
    );
  },
});
