import { z } from 'zod';
import { eachRule, kind } from './kind.ts';

/** A field that may not be empty: a caption, a credit, a dateline. */
export const required = kind({
  name: 'required',
  purpose: { vi: 'Phần bắt buộc phải có', en: 'A field that has to be filled' },
  options: z.strictObject({}),
  category: 'structure',
  message: { vi: 'Phần này còn trống. {why}', en: 'This is empty. {why}' },
  compile: (rules) =>
    eachRule(rules, (_, { field, text }) =>
      // an empty paragraph is no field
      field === 'body' || text.trim() !== '' ? [] : [{ offset: 0, length: 0, fixes: [] }],
    ),
});
