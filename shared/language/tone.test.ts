import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyRank } from './frequency.ts';
import { splitTones, tones } from './letters.ts';
import { canonicalForm, hasMisplacedTone, inPlacement, placementOf, placeTone, toneSeat } from './tone.ts';

describe('where the tone stands', () => {
  it.each([
    ['hoa', 'huyen', 'hòa', 'hoà'],
    ['khoe', 'hoi', 'khỏe', 'khoẻ'],
    ['thuy', 'hoi', 'thủy', 'thuỷ'],
    ['uy', 'hoi', 'ủy', 'uỷ'],
    ['hoan', 'huyen', 'hoàn', 'hoàn'],
    ['thuyên', 'huyen', 'thuyền', 'thuyền'],
    ['quy', 'sac', 'quý', 'quý'],
    ['qua', 'huyen', 'quà', 'quà'],
    ['gia', 'huyen', 'già', 'già'],
    ['gi', 'huyen', 'gì', 'gì'],
    ['giêng', 'sac', 'giếng', 'giếng'],
    ['ngay', 'huyen', 'ngày', 'ngày'],
    ['cua', 'hoi', 'của', 'của'],
    ['giưa', 'nga', 'giữa', 'giữa'],
    ['ngươi', 'huyen', 'người', 'người'],
    ['khuyu', 'hoi', 'khuỷu', 'khuỷu'],
    ['ngoai', 'huyen', 'ngoài', 'ngoài'],
    ['thuơ', 'hoi', 'thuở', 'thuở'],
    ['lưu', 'nang', 'lựu', 'lựu'],
    ['kia', 'huyen', 'kìa', 'kìa'],
    ['soong', 'sac', 'soóng', 'soóng'],
    ['Ua', 'hoi', 'Ủa', 'Ủa'],
  ] as const)('%s, %s', (letters, tone, old, modern) => {
    expect(placeTone(letters, tone, 'old')).toBe(old);
    expect(placeTone(letters, tone, 'new')).toBe(modern);
  });

  it('placing what was taken off gives the syllable back, for every syllable of the news', () => {
    for (const syllable of frequencyRank.keys()) {
      const { letters, marks } = splitTones(syllable);
      expect(placeTone(letters, marks[0]?.tone ?? 'ngang', 'old')).toBe(syllable);
      expect(inPlacement(inPlacement(syllable, 'new'), 'old')).toBe(syllable);
      expect(canonicalForm(inPlacement(syllable, 'new'))).toBe(canonicalForm(syllable));
    }
  });

  it('moves a tone from any letter to its seat', () => {
    const syllables = [...frequencyRank.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...syllables), fc.constantFrom(...tones), fc.nat(), (syllable, tone, where) => {
        const { letters } = splitTones(syllable);
        const vowels = letters.split('').flatMap((letter, at) => ('aăâeêioôơuưy'.includes(letter) ? [at] : []));
        const at = vowels[where % vowels.length] ?? 0;
        const typed = letters.slice(0, at) + placeTone(letters.charAt(at), tone, 'old') + letters.slice(at + 1);
        const right = placeTone(letters, tone, 'old');
        expect([right, typed]).toContain(inPlacement(typed, 'old'));
        expect(hasMisplacedTone(right)).toBe(false);
        expect(toneSeat(letters, 'old')).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('knows the two placements apart', () => {
    expect(['hòa', 'hoà', 'hoàn', 'quý', 'tòan', 'Thủy', 'Thuỷ'].map(placementOf)).toEqual([
      'old',
      'new',
      null,
      null,
      null,
      'old',
      'new',
    ]);
  });

  it('finds tones that are wrong in both', () => {
    const wrong = [
      'tòan',
      'hòan',
      'thóat',
      'lòai',
      'ngòai',
      'họach',
      'ngaỳ',
      'cuả',
      'taị',
      'gía',
      'qúa',
      'ngừơi',
      'Hùynh',
    ];
    expect(wrong.filter(hasMisplacedTone)).toEqual(wrong);
    const right = ['toàn', 'hòa', 'hoà', 'gì', 'quà', 'của', 'ủy', 'uỷ', 'khuỷu', 'giữa', 'Pelé', 'María', 'ngã', 'a'];
    expect(right.filter(hasMisplacedTone)).toEqual([]);
  });
});
