import { z } from 'zod';
import type { Token } from '../../language/index.ts';
import { contextTest, side } from './context.ts';
import { isFor, kind, mayJudge } from './kind.ts';
import { longest, phraseSearch } from './phrase-search.ts';

const forms = z.array(z.string().trim().min(1).max(200)).min(1).max(5_000);

/** Words with their capitals and small letters as the house writes them; every other way of writing them is found. */
export const capitals = kind({
  name: 'capitals',
  purpose: { vi: 'Viết hoa', en: 'Capitals' },
  options: z.strictObject({
    /** `Ủy ban nhân dân`, `Thủ đô Hà Nội`, `tết Nguyên đán`: as they are to be written. */
    write: forms,
    /** Longer phrases in which they may be written otherwise. */
    except: forms.optional(),
    before: side.optional(),
    after: side.optional(),
  }),
  category: 'style',
  message: { vi: '“{found}” viết hoa thành “{fix}”. {why}', en: 'Write “{fix}” with these capitals. {why}' },
  compile(rules) {
    const ready = rules.map((rule) => ({
      rule,
      before: contextTest(rule.options.before, -1),
      after: contextTest(rule.options.after, 1),
    }));
    const find = phraseSearch(
      ready.flatMap((one) => [
        ...one.rule.options.write.map((written) => ({
          owner: { one, isForm: true },
          written: written.normalize('NFC'),
        })),
        ...(one.rule.options.except ?? []).map((written) => ({ owner: { one, isForm: false }, written })),
      ]),
    );
    return {
      scope: 'text',
      match(view) {
        const all = view.tokens;
        // of Chủ tịch and Chủ tịch nước the longer one decides
        return longest(find(all)).flatMap(({ sought: { owner, written }, from, to, start, end }) => {
          const { rule, before, after } = owner.one;
          if (!owner.isForm || !isFor(rule, view) || !mayJudge(rule, view, start, end)) return [];
          if (!before(all, from, to) || !after(all, from, to)) return [];
          const found = view.text.slice(start, end);
          if (isUpper(found)) return [];
          const right = opensSentence(all, from) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
          // a form's tone marks and spaces are as the writer has them: only letters' case is judged
          const fix = inCasesOf(right, found);
          return fix === found ? [] : [{ rule, offset: start, length: end - start, fixes: [fix] }];
        });
      },
    };
  },
});

/** A line all in capitals is a matter of design. */
const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);

/** What begins the text, a sentence, a quotation or a line of a list begins with a capital whatever the form says. */
function opensSentence(all: readonly Token[], from: number): boolean {
  const before = all[from - 1];
  return before === undefined || /^[.!?…:;"“‘(\-–—•*+]$/.test(before.text);
}

/** The letters of `text` with the case that `like` has at the same words' letters. */
function inCasesOf(like: string, text: string): string {
  const words = like.match(/[\p{L}\p{M}]+/gu) ?? [];
  let at = 0;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const model = words[at++] ?? word;
    return Array.from(word)
      .map((letter, place) => {
        const shown = Array.from(model)[place] ?? letter;
        return shown !== shown.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      })
      .join('');
  });
}
