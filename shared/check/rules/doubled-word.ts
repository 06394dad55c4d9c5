import { type Token, tokens } from '../../language/index.ts';
import { textRule } from '../rule.ts';

/**
 * Words that Vietnamese never repeats for its own sake and that no compound begins or ends with. Doubling is a means
 * of the language (xanh xanh, ngày ngày, từ từ) and an accident of word borders (có thể thể hiện, bị bị can, tự do do): in
 * 60,000 news articles the doubled words outside this list were sound far more often than not.
 */
const neverTwice = new Set(
  (
    'của với các trong cho được và tại những theo như khi đã đang sẽ cũng thì mà vào trên đến là một rằng việc ' +
    'nhưng vì nếu hoặc bởi nên để cùng mỗi mọi vẫn cả này'
  ).split(' '),
);

/** Openers of patterns that do repeat two words: từng bước từng bước, một chút một chút. */
const repeatsPairs = new Set(['từng', 'một', 'mỗi', 'lần', 'ngày', 'càng', 'vừa', 'cứ', 'hết', 'rất']);

const isLowerWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.text === token.text.toLowerCase();

/** Only white space of one kind lies between words that belong together. */
const touch = (text: string, a: Token, b: Token): boolean => /^[ \u00a0]+$/.test(text.slice(a.end, b.start));

export const doubledWord = textRule({
  id: 'typography/doubled-word',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Lặp chữ', en: 'Doubled word' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Nhà «của của» dân.', fixed: 'Nhà của dân.' },
    { text: '«Các các» em nhỏ.', fixed: 'Các em nhỏ.' },
    { text: 'Họp «thành phố thành phố» sáng nay.', fixed: 'Họp thành phố sáng nay.' },
  ],
  valid: [
    { text: 'Luôn luôn, xanh xanh, người người, ngày ngày, đời đời, thường thường, từ từ, ai ai, năm năm.' },
    {
      text: 'Có thể thể hiện; bị bị cáo đâm; cao hơn hơn hai mét; nhân chứng chứng kiến; là là mặt đất; rất rất lâu; tự do do luật định.',
    },
    { text: 'Từng bước từng bước, một chút một chút, của: của ai?' },
  ],
  check: ({ text }) => {
    const all = tokens(text);
    return all.flatMap((first, at) => {
      const [second, third, fourth] = [all[at + 1], all[at + 2], all[at + 3]];
      if (first.kind !== 'word' || !isLowerWord(second) || !touch(text, first, second)) return [];
      const word = first.text.toLowerCase();
      if (word === second.text && neverTwice.has(word) && !(word === 'là' && third?.text === 'mặt'))
        return [doubled(text, first, second, first)];
      const pair =
        word !== second.text &&
        !repeatsPairs.has(word) &&
        isLowerWord(third) &&
        isLowerWord(fourth) &&
        third.text === word &&
        fourth.text === second.text;
      if (!pair || !touch(text, second, third) || !touch(text, third, fourth)) return [];
      return [doubled(text, first, fourth, second)];
    });
  },
});

/** From `first` to `last` the words up to `kept` stand twice. */
function doubled(text: string, first: Token, last: Token, kept: Token) {
  const once = text.slice(first.start, kept.end);
  return {
    offset: first.start,
    length: last.end - first.start,
    message: { vi: `Lặp chữ: “${once}” viết hai lần.`, en: `“${once}” stands twice.` },
    fixes: [once],
  };
}
