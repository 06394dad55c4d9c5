import { inPlacement, placementOf, tokens, type TonePlacement } from '../../language/index.ts';
import { storyRule } from '../rule.ts';

interface Placed {
  readonly offset: number;
  readonly word: string;
  readonly placement: TonePlacement;
}

export const mixedTonePlacement = storyRule<readonly Placed[]>({
  id: 'style/mixed-tone-placement',
  kind: 'style',
  severity: 'hint',
  heedsDictionary: true,
  name: { vi: 'Lẫn hai kiểu bỏ dấu', en: 'Two tone placements in one story' },
  source: {
    vi: 'Kiểu cũ: hòa, thủy; kiểu mới (QĐ 1989/QĐ-BGDĐT): hoà, thuỷ',
    en: 'Old: hòa, thủy; new (QĐ 1989/QĐ-BGDĐT): hoà, thuỷ',
  },
  invalid: [
    { text: 'Hai bên hòa giải, rồi «hoà» thuận.', fixed: 'Hai bên hòa giải, rồi hòa thuận.' },
    { text: 'Tàu thủy và «thuỷ» điện.', fixed: 'Tàu thủy và thủy điện.' },
  ],
  valid: [
    { text: 'Hai bên hòa giải, ủy ban khỏe mạnh.' },
    { text: 'Hai bên hoà giải, uỷ ban khoẻ mạnh.' },
    { text: 'Chị Thuý hòa giải với anh Hoà.' },
  ],
  // names keep the letters of those who bear them: only words in lower case count
  note: ({ text }) => {
    const found = tokens(text).flatMap(({ kind, text: word, start }) => {
      const placement = kind === 'word' && word === word.toLowerCase() ? placementOf(word) : null;
      return placement === null ? [] : [{ offset: start, word, placement }];
    });
    return found.length === 0 ? null : found;
  },
  judge: ({ noted }, { house }) => {
    if (new Set(noted.flatMap(({ facts }) => facts.map(({ placement }) => placement))).size < 2) return [];
    return noted.flatMap(({ text, facts }) =>
      facts
        .filter(({ placement }) => placement !== house.tonePlacement)
        .map(({ offset, word }) => {
          const right = inPlacement(word, house.tonePlacement);
          return {
            field: text.field,
            key: text.key,
            offset,
            length: word.length,
            message: {
              vi: `Bài lẫn hai kiểu bỏ dấu: tòa soạn viết “${right}”.`,
              en: `The story mixes two tone placements: the house writes “${right}”.`,
            },
            fixes: [right],
          };
        }),
    );
  },
});
