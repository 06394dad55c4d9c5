import { expect, it } from 'vitest';
import { compileStyle, matchesIn } from '../compile.ts';
import { finder, rulesOf } from './try-rules.ts';

it('reckons the age from the year of birth, by either way of counting', () => {
  const find = finder('rules:\n  - {id: a, kind: agreement, what: age}');
  const on = (text: string) => find(text, 'body', '2026-11-24');
  expect(on('Anh Nam (36 tuổi, sinh năm 1980) và chị Mai (SN 1990, 46 tuổi).')).toEqual(['36 → 46', '46 → 36']);
  expect(on('Anh Nam (46 tuổi, sinh năm 1980), chị Mai (SN 1990, 35 tuổi), ông Hải (sinh năm 1950, 77 tuổi).')).toEqual(
    [],
  );
  expect(find('Anh Nam (36 tuổi, sinh năm 1980)')).toEqual([]);
});

it('looks for the numbers of headline and captions in the text', () => {
  const compiled = compileStyle(rulesOf('rules:\n  - {id: a, kind: agreement, what: numbers}'));
  const found = (headline: string, body: string) =>
    matchesIn(compiled, [
      { field: 'headline', key: '', text: headline },
      { field: 'body', key: 'a', text: body },
    ]).map(({ offset, length }) => headline.slice(offset, offset + length));
  expect(found('Hơn 1500 hộ dân có nước', 'Nước về với 1.500 hộ.')).toEqual([]);
  expect(found('Hơn 1500 hộ dân có nước, 5 bản vui', 'Nước về với 1.400 hộ.')).toEqual(['1500']);
  expect(found('Hơn 1500 hộ dân', 'Nước về.')).toEqual([]);
});
