import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/check/index.ts';
import { carryFinding, wordAround } from './carry.ts';

const finding = (text: string, word: string, kind: Finding['kind'] = 'spelling'): Finding => ({
  rule: `${kind}/x`,
  kind,
  severity: 'error',
  field: 'body',
  key: 'a',
  offset: text.indexOf(word),
  length: word.length,
  text: word,
  message: 'm',
  source: '',
  fixes: [],
});

describe('a finding made on older text', () => {
  const text = 'Nhà bà vừa ngiêng lại giàn tưới';
  const old = finding(text, 'ngiêng');
  it('moves with what was typed before it and stays before what was typed behind it', () => {
    expect(carryFinding(old, text, `Sáng nay, ${text}`)?.offset).toBe(old.offset + 10);
    expect(carryFinding(old, text, `${text} hôm qua.`)).toBe(old);
    expect(carryFinding(old, text, text.replace('Nhà ', ''))?.offset).toBe(old.offset - 4);
  });
  it('is dropped when its own word was touched, also at its edges', () => {
    expect(carryFinding(old, text, text.replace('ngiêng', 'nghiêng'))).toBeNull();
    expect(carryFinding(old, text, text.replace('ngiêng', 'ngiêngh'))).toBeNull();
    expect(carryFinding(old, text, text.replace('ngiêng', 'xngiêng'))).toBeNull();
    expect(carryFinding(old, text, '')).toBeNull();
  });
  it('survives punctuation put right behind it', () => {
    expect(carryFinding(old, text, text.replace('ngiêng', 'ngiêng,'))).toBe(old);
  });
  it('about a whole field stays as long as the field has text, or has none', () => {
    const empty = { ...finding('', ''), offset: 0, length: 0 };
    expect(carryFinding(empty, 'Một', 'Một câu')).toBe(empty);
    expect(carryFinding(empty, '', 'Chú')).toBeNull();
    const long = finding(text, text, 'structure');
    expect(carryFinding(long, text, text.replace('bà', 'bà Hạnh'))).toMatchObject({
      offset: 0,
      length: text.length + 5,
    });
  });
  it('never points at other words than its own', () => {
    const word = fc.stringMatching(/^[a-cớề .,]{0,6}$/);
    fc.assert(
      fc.property(word, word, word, word, (left, right, newLeft, newRight) => {
        const before = `${left}ngiêng${right}`;
        const after = `${newLeft}ngiêng${newRight}`;
        const carried = carryFinding(
          { ...finding('', ''), offset: left.length, length: 6, text: 'ngiêng' },
          before,
          after,
        );
        if (carried) expect(after.slice(carried.offset, carried.offset + carried.length)).toBe('ngiêng');
      }),
    );
  });
});

it('the syllable at the caret goes from blank to blank', () => {
  expect(wordAround('vụ chước.', 5)).toEqual({ start: 3, end: 8 });
  expect(wordAround('vụ chước.', 9)).toEqual({ start: 9, end: 9 });
});
