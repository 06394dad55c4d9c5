import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTemplate } from './read-template.ts';
import { templateSchema } from './template.ts';

const docs = join(import.meta.dirname, '../../../docs/http-template');
const example = readFileSync(join(docs, 'example.yaml'), 'utf8');

/** The example with one text replaced, and the number of the line where the replacement stands. */
function changed(from: string, to: string): { readonly text: string; readonly line: number } {
  expect(example).toContain(from);
  const text = example.replace(from, to);
  return { text, line: text.slice(0, text.indexOf(to)).split('\n').length };
}

describe('a template of a newsroom’s own CMS', () => {
  it('is read where it is right', () => {
    expect(readTemplate(example)).toMatchObject({ template: { morat: 1, create: { id: '/article/id' } } });
  });
  it.each([
    ['a key that nobody knows', 'kind: header', 'kind: header\n  khóa: bí mật', 'unknown-key'],
    ['a field that no story has', '{{ headline }}', '{{ tieuDe }}', 'unknown-field'],
    ['the desk’s own note, which is no field', '{{ kicker }}', '{{ deskNote }}', 'unknown-field'],
    ['a field of a story where there is none yet', 'title: Morat…', 'title: "{{ headline }}"', 'unknown-field'],
    ['another host', 'path: /api/me', 'path: //kẻ-gian.example/api/me', 'wrong'],
    ['a whole address', 'path: /api/me', 'path: https://kẻ-gian.example/api/me', 'wrong'],
    ['a place that is no pointer', 'id: /article/id', 'id: article.id', 'wrong'],
    [
      'a header that is Morat’s own',
      'check:\n  path: /api/me',
      'check:\n  path: /api/me\n  headers: { Host: x.example }',
      'wrong',
    ],
    ['a tab', 'check:\n', 'check:\n\t', 'yaml'],
    ['a list of something else', 'each: photos', 'each: comments', 'unknown-field'],
  ])('says the line of %s', (_what, from, to, problem) => {
    const { text, line } = changed(from, to);
    const read = readTemplate(text);
    expect(read).toMatchObject({ problem: { problem } });
    const told = 'problem' in read ? read.problem.line : 0;
    expect([line, line + 1, line + 2]).toContain(told);
  });
  it('says what is missing', () => {
    expect(readTemplate(example.replace(/find:\n.*\n.*\n/, ''))).toMatchObject({
      problem: { problem: 'missing', name: 'find' },
    });
  });
  it('has a JSON Schema beside its documentation that editors complete from', () => {
    const schema = z.toJSONSchema(templateSchema, { io: 'input', unrepresentable: 'any' });
    const kept = JSON.parse(readFileSync(join(docs, 'template.schema.json'), 'utf8')) as unknown;
    expect(kept).toEqual({ title: 'Morat: a newsroom’s own CMS', ...schema });
  });
});
