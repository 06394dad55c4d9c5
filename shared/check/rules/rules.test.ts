import { describe, expect, it } from 'vitest';
import type { RunningText } from '../../article/index.ts';
import { defaultHouse } from '../house.ts';
import type { CheckOptions } from '../options.ts';
import type { InvalidExample, Rule, ValidExample } from '../rule.ts';
import { createStoryCheck } from '../story-check.ts';
import { rules } from './index.ts';

const run = (rule: Rule, example: InvalidExample | ValidExample, text: string) => {
  const options: CheckOptions = { house: defaultHouse, language: 'vi', ...example.options };
  const one: RunningText = { field: example.field ?? 'body', key: 'k', text };
  return createStoryCheck(options, [rule]).update({ texts: [one] });
};

it('has every id once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules)('$id', (rule) => {
  it('says what it is, in both languages', () => {
    expect(rule.id).toMatch(/^(spelling|typography|style|fact|structure)\/[a-z-]+$/);
    expect(rule.id.startsWith(`${rule.kind}/`)).toBe(true);
    for (const { vi, en } of [rule.name]) expect(vi !== '' && en !== '' && vi !== en).toBe(true);
  });

  it('has its proof', () => {
    expect(rule.invalid.length).toBeGreaterThanOrEqual(2);
    expect(rule.valid.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rule.invalid)('finds $text', (example) => {
    const start = example.text.indexOf('«');
    const end = example.text.indexOf('»');
    const text = example.text.replace('«', '').replace('»', '');
    const found = run(rule, example, text);
    expect(found.map(({ text: marked, offset }) => ({ marked, offset }))).toEqual([
      { marked: example.text.slice(start + 1, end), offset: start },
    ]);
    const [first] = found;
    expect(first?.message).not.toBe('');
    const fix = first?.fixes[0]?.text;
    const fixed =
      first && fix !== undefined
        ? text.slice(0, first.offset) + fix + text.slice(first.offset + first.length)
        : undefined;
    expect(fixed).toBe(example.fixed);
    if (fixed !== undefined) expect(run(rule, example, fixed)).toEqual([]);
  });

  it.each(rule.valid)('is silent on $text', (example) => {
    expect(run(rule, example, example.text)).toEqual([]);
  });
});
