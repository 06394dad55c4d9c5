import { RE2JS } from 're2js';
import { z } from 'zod';
import { kind, type RuleOf, eachRule } from './kind.ts';
import { expression, filled } from './pattern.ts';

const options = z.strictObject({
  /** Forms that the whole text may have. */
  allow: z.array(expression).min(1).max(50),
  /** Ways to mend another form, tried in order; one counts if what it makes is allowed. */
  mend: z
    .array(z.strictObject({ pattern: expression, fix: z.string().max(400) }))
    .max(50)
    .default([]),
  /** How it should look, for the message. */
  like: z.string().max(200).default(''),
});
type FormRule = RuleOf<z.output<typeof options>>;

interface Ready {
  readonly allow: readonly RE2JS[];
  readonly mend: readonly { readonly pattern: RE2JS; readonly fix: string }[];
}

/** The form of a whole field: caption, credit, byline, the sapo's beginning. */
export const form = kind({
  name: 'form',
  purpose: {
    vi: 'Cách viết chú thích, nguồn ảnh, tên tác giả, đầu sapo',
    en: 'The form of a caption, credit, byline or sapo',
  },
  options,
  category: 'style',
  message: { vi: '“{found}” nên viết “{fix}”. {why}', en: '“{found}” should be “{fix}”. {why}' },
  messageWithoutFix: {
    vi: '“{found}” chưa đúng kiểu của tòa soạn: {like}. {why}',
    en: '“{found}” is not in the form of the house: {like}. {why}',
  },
  compile(rules) {
    const ready = new Map<FormRule, Ready>();
    const readyOf = (rule: FormRule): Ready => {
      const known = ready.get(rule);
      if (known) return known;
      const whole = (pattern: string) => RE2JS.compile(`(?s:${pattern.normalize('NFC')})`);
      const made: Ready = {
        allow: rule.options.allow.map(whole),
        mend: rule.options.mend.map(({ pattern, fix }) => ({ pattern: whole(pattern), fix })),
      };
      ready.set(rule, made);
      return made;
    };
    return eachRule(rules, (rule, { text }) => {
      if (text.trim() === '') return [];
      const { allow, mend } = readyOf(rule);
      const isAllowed = (one: string): boolean => allow.some((pattern) => pattern.testExact(one));
      if (isAllowed(text)) return [];
      const fixes = mend
        .flatMap(({ pattern, fix }): string[] => {
          const matcher = pattern.matcher(text);
          if (!matcher.matches()) return [];
          const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? '');
          return [filled(fix, groups)];
        })
        .filter(isAllowed)
        .slice(0, 1);
      return [{ offset: 0, length: text.length, fixes, values: { like: rule.options.like } }];
    });
  },
});
