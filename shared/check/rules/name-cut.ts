import { casingOf, type Token, tokens } from '../../language/index.ts';
import { storyRule } from '../rule.ts';

interface End {
  /** Three words: a capitalised one, a small one, a capitalised one (Dân vận Thành). */
  readonly key: string;
  readonly last: Token;
  readonly next: string;
  readonly nextIsName: boolean;
}

/** The whole name stands in the story at least so often, and never otherwise but here. */
const oftenEnough = 3;

function ends(text: string): End[] {
  const all = tokens(text);
  return all.flatMap((last, at) => {
    const [first, small, next] = [all[at - 2], all[at - 1], all[at + 1]];
    if (first?.kind !== 'word' || small?.kind !== 'word' || last.kind !== 'word' || next?.kind !== 'word') return [];
    if (casingOf(first.text) !== 'initial' || casingOf(small.text) !== 'lower' || casingOf(last.text) !== 'initial')
      return [];
    const key = `${first.text} ${small.text} ${last.text}`;
    return [{ key, last, next: next.text, nextIsName: casingOf(next.text) === 'initial' }];
  });
}

/** A body's name that lost its last syllable where a person's name follows: Ban Dân vận Thành [ủy] Nguyễn Văn A. */
export const nameCut = storyRule<readonly End[]>({
  id: 'spelling/name-cut',
  kind: 'spelling',
  severity: 'warning',
  // a word is missing here, none is wrong
  heedsDictionary: false,
  name: { vi: 'Tên bị sót chữ', en: 'A name cut short' },
  source: { vi: '', en: '' },
  invalid: [
    {
      text: 'Ban Dân vận Thành ủy họp. Phó Trưởng Ban Dân vận «Thành» Lê Văn Hải nói Ban Dân vận Thành ủy và cả Ban Dân vận Thành ủy cũ.',
      fixed:
        'Ban Dân vận Thành ủy họp. Phó Trưởng Ban Dân vận Thành ủy Lê Văn Hải nói Ban Dân vận Thành ủy và cả Ban Dân vận Thành ủy cũ.',
    },
    {
      text: 'Ban Tổ chức Tỉnh ủy, Ban Tổ chức Tỉnh ủy, Ban Tổ chức Tỉnh ủy; Trưởng Ban Tổ chức «Tỉnh» Trần Thị Mai.',
      fixed: 'Ban Tổ chức Tỉnh ủy, Ban Tổ chức Tỉnh ủy, Ban Tổ chức Tỉnh ủy; Trưởng Ban Tổ chức Tỉnh ủy Trần Thị Mai.',
    },
  ],
  valid: [
    { text: 'Ban Dân vận Thành ủy và Trưởng Ban Dân vận Thành Nguyễn Văn A.' },
    { text: 'Chủ tịch Tùng cho biết. Chủ tịch Tùng nói. Chủ tịch Tùng cho hay. Chủ tịch Tùng Lâm đến.' },
  ],
  note: ({ text }) => {
    const found = ends(text);
    return found.length === 0 ? null : found;
  },
  judge: ({ noted }) => {
    const groups = Map.groupBy(
      noted.flatMap(({ facts }) => facts),
      ({ key }) => key,
    );
    return noted.flatMap(({ text, facts }) =>
      facts.flatMap((one) => {
        const others = (groups.get(one.key) ?? []).filter((other) => other !== one);
        const next = others[0]?.next ?? '';
        const always =
          others.length >= oftenEnough && others.every((other) => other.next === next && !other.nextIsName);
        if (!always || !one.nextIsName) return [];
        return [
          {
            field: text.field,
            key: text.key,
            offset: one.last.start,
            length: one.last.end - one.last.start,
            message: {
              vi: `Sót chữ “${next}”? Chỗ khác trong bài viết “${one.key} ${next}”.`,
              en: `Is “${next}” missing? Elsewhere the story writes “${one.key} ${next}”.`,
            },
            fixes: [`${one.last.text} ${next}`],
          },
        ];
      }),
    );
  },
});
