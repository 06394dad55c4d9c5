import type { RunningText } from '../../article/index.ts';
import { type Quote, quotesIn } from '../../style/index.ts';
import { type PlacedMark, storyRule } from '../rule.ts';

/** Quotation marks that lack their partner in one text. Nested quotations pair from the inside. */
function lonely(text: string): Quote[] {
  const open: Quote[] = [];
  const alone: Quote[] = [];
  for (const quote of quotesIn(text)) {
    if (quote.role === 'opens') open.push(quote);
    else if (open.pop() === undefined) alone.push(quote);
  }
  return [...alone, ...open].sort((a, b) => a.at - b.at);
}

export const unpairedQuote = storyRule<readonly Quote[]>({
  id: 'typography/unpaired-quote',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Dấu ngoặc kép thiếu đôi', en: 'Unpaired quotation mark' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Ông nói: «“»Đã xong.' },
    { text: 'Ông nói: «"»Đã xong.' },
    { text: 'Đã xong«”», ông nói.' },
    { text: 'Ông nói “xong” và «“»về.' },
  ],
  valid: [
    { text: 'Ông nói: “Đã xong”, bà đáp: "Vâng".' },
    { text: '“Anh bảo “thôi” rồi đi”, cô kể.' },
    { text: 'Màn hình 55" và ống 21".' },
    { text: 'Chương trình ("Vì em") ra mắt.' },
  ],
  note: ({ text }) => {
    const alone = lonely(text);
    return alone.length === 0 ? null : alone;
  },
  judge: ({ noted }) => {
    const found: PlacedMark[] = [];
    const mark = (text: RunningText, { at, mark: sign, role }: Quote): void => {
      found.push({
        field: text.field,
        key: text.key,
        offset: at,
        length: sign.length,
        message:
          role === 'opens'
            ? { vi: 'Ngoặc kép mở mà không đóng.', en: 'This quotation is never closed.' }
            : { vi: 'Ngoặc kép đóng mà không mở.', en: 'This closes a quotation that was never opened.' },
      });
    };
    // a quotation may run through several paragraphs, each of which may open anew
    let running: { text: RunningText; quote: Quote } | null = null;
    for (const { text, facts } of noted)
      for (const quote of facts) {
        if (quote.role === 'closes' && running !== null && text.field === 'body') running = null;
        else if (quote.role === 'closes') mark(text, quote);
        else if (text.field !== 'body' || facts.indexOf(quote) < facts.length - 1) mark(text, quote);
        else if (running === null || text.text.slice(0, quote.at).trim() !== '') {
          if (running !== null) mark(running.text, running.quote);
          running = { text, quote };
        }
      }
    if (running !== null) mark(running.text, running.quote);
    return found;
  },
});
