import { expect, it } from 'vitest';
import { fromKeystrokes } from './keystrokes.ts';
import { nearestSyllables } from './nearest.ts';

it.each([
  ['dduowcj', 'được'],
  ['ddwowcj', 'được'],
  ['Vieejt', 'việt'],
  ['tieengs', 'tiếng'],
  ['hoanf', 'hoàn'],
  ['thuyr', 'thủy'],
])('reads Telex keys: %s', (keys, syllable) => {
  expect(fromKeystrokes(keys, 'telex', 'old')).toBe(syllable);
});

it.each([
  ['tie61ng', 'tiếng'],
  ['d9u7o7c5', 'được'],
  ['Vie65t', 'việt'],
])('reads VNI keys: %s', (keys, syllable) => {
  expect(fromKeystrokes(keys, 'vni', 'old')).toBe(syllable);
});

it('makes nothing of words without such keys, or of which no syllable comes', () => {
  expect(fromKeystrokes('ban', 'telex', 'old')).toBe(null);
  expect(fromKeystrokes('windows', 'telex', 'old')).toBe(null);
  expect(fromKeystrokes('h5n1', 'vni', 'old')).toBe(null);
});

// each a slip that the press has printed
it.each([
  ['đươc', 'được'],
  ['nguời', 'người'],
  ['truớc', 'trước'],
  ['nghành', 'ngành'],
  ['ngiệp', 'nghiệp'],
  ['khuyếch', 'khuếch'],
  ['thưở', 'thuở'],
  ['chuỵện', 'chuyện'],
  ['tryền', 'truyền'],
  ['hìnhh', 'hình'],
  ['ttrong', 'trong'],
  ['đựợc', 'được'],
  ['viêc', 'việc'],
  ['luạt', 'luật'],
])('mends %s', (word, meant) => {
  expect(nearestSyllables(word, 'old', 3)[0]?.syllable).toBe(meant);
});

it('renders in the placement that is wanted', () => {
  expect(nearestSyllables('hhòa', 'new', 1)[0]?.syllable).toBe('hoà');
});
