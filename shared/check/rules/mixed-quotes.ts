import { type Quote, quotesIn } from '../../style/index.ts';
import { storyRule } from '../rule.ts';

const isStraight = ({ mark }: Quote): boolean => mark === '"';
const isCurly = ({ mark }: Quote): boolean => mark === '“' || mark === '”';

export const mixedQuotes = storyRule<readonly Quote[]>({
  id: 'typography/mixed-quotes',
  kind: 'typography',
  severity: 'hint',
  name: { vi: 'Lẫn ngoặc kép thẳng và cong', en: 'Straight and curly quotation marks' },
  source: { vi: 'Một bài dùng một kiểu ngoặc kép', en: 'One kind of quotation mark in one story' },
  invalid: [
    { text: 'Một “hai”, ba “bốn”, năm «"»sáu”.', fixed: 'Một “hai”, ba “bốn”, năm “sáu”.' },
    { text: 'Một "hai", ba "bốn", năm "sáu«”».', fixed: 'Một "hai", ba "bốn", năm "sáu".' },
  ],
  valid: [{ text: 'Một “hai”, ba “bốn”.' }, { text: 'Một "hai", ba "bốn", năm ‘sáu’.' }],
  note: ({ text }) => {
    const found = quotesIn(text);
    return found.length === 0 ? null : found;
  },
  judge: ({ noted }) => {
    const all = noted.flatMap(({ facts }) => facts);
    const [straight, curly] = [all.filter(isStraight).length, all.filter(isCurly).length];
    if (straight === 0 || curly === 0) return [];
    const wrong = straight > curly ? isCurly : isStraight;
    return noted.flatMap(({ text, facts }) =>
      facts.filter(wrong).map((quote) => {
        const right = straight > curly ? '"' : quote.role === 'opens' ? '“' : '”';
        return {
          field: text.field,
          key: text.key,
          offset: quote.at,
          length: 1,
          message: {
            vi: `Bài này phần lớn dùng ${right}, chỗ này dùng ${quote.mark}.`,
            en: `This story mostly uses ${right}; here stands ${quote.mark}.`,
          },
          fixes: [right],
        };
      }),
    );
  },
});
