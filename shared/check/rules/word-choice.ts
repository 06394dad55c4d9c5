import { inCasingOf, inPlacement } from '../../language/index.ts';
import { storyRule } from '../rule.ts';
import { wordChoices } from '../spelling/word-choices.ts';

interface Written {
  readonly offset: number;
  readonly word: string;
  /** Which choice it belongs to. */
  readonly choice: number;
  /** What the house writes instead; the same as written where it is that. */
  readonly house: string;
}

/** By spelling, old placement. A name keeps its own letters, so only entries that are names have capitals. */
const known = new Map<string, { readonly choice: number; readonly house: string }>();
for (const [choice, spellings] of wordChoices.entries())
  for (const { house, other } of spellings) {
    known.set(house, { choice, house });
    known.set(other, { choice, house });
  }
const longestFirst = [...known.keys()].toSorted((a, b) => b.length - a.length);
/** Both placements of a tone, and a capital where a sentence may begin. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...new Set(longestFirst.flatMap((one) => [one, newPlaced(one)]))].join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
const opening = /(?<=^|[.!?…:"“‘«(\-–•]\s*)\p{Lu}/gu;

function newPlaced(phrase: string): string {
  return phrase.replace(/\p{L}+/gu, (word) => inPlacement(word, 'new'));
}
const oldPlaced = (phrase: string): string => phrase.replace(/\p{L}+/gu, (word) => inPlacement(word, 'old'));

/** A story that writes a word in two ways, both of them right. */
export const wordChoice = storyRule<readonly Written[]>({
  id: 'style/word-choice',
  kind: 'style',
  severity: 'hint',
  heedsDictionary: true,
  name: { vi: 'Một từ viết hai cách', en: 'One word written in two ways' },
  source: {
    vi: 'Cách viết nhiều hơn trên 2.515 bài báo 2017–2019: kỹ 435, kĩ 15; bác sĩ 241, bác sỹ 13…',
    en: 'The commoner one in 2,515 news stories of 2017–2019: kỹ 435, kĩ 15; bác sĩ 241, bác sỹ 13…',
  },
  invalid: [
    { text: 'Kỹ sư giỏi nhờ «kĩ» năng tốt.', fixed: 'Kỹ sư giỏi nhờ kỹ năng tốt.' },
    { text: 'Ba bác sĩ và một «bác sỹ» trẻ.', fixed: 'Ba bác sĩ và một bác sĩ trẻ.' },
    { text: 'Nhạc sĩ và «nghệ sỹ» cùng diễn.', fixed: 'Nhạc sĩ và nghệ sĩ cùng diễn.' },
    {
      text: 'Ly hôn rồi thì «li dị» làm gì nữa, ly thân thôi.',
      fixed: 'Ly hôn rồi thì ly dị làm gì nữa, ly thân thôi.',
    },
    { text: 'Vốn 2 tỷ đồng, lãi 1 «tỉ đồng».', fixed: 'Vốn 2 tỷ đồng, lãi 1 tỷ đồng.' },
    { text: 'Tỉnh Đắk Lắk; người «Đăk Lăk» xa quê.', fixed: 'Tỉnh Đắk Lắk; người Đắk Lắk xa quê.' },
  ],
  valid: [
    { text: 'Kĩ sư giỏi nhờ kĩ năng tốt.' },
    { text: 'Cô gái tỉ mỉ cười hi hi, chăm bệnh nhân kiết lị; nước Mỹ và ông Nguyễn Mĩ, bà Lê Thị Lí học lý.' },
    { text: 'Quy Nhơn, ông Qui, chị Quí, quy định, quý báu.' },
    { text: 'Từ tỉnh Đắk Lắk sang huyện Đăk Hà của Kon Tum.' },
    { text: 'Chiếc ô tô đỗ cạnh xe mô tô.' },
  ],
  note: ({ text }) => {
    // a sentence's first letter is read as a small one, in its place
    const flat = text.replace(opening, (letter, at: number) =>
      /^\p{Ll}/u.test(text.slice(at + 1)) ? letter.toLocaleLowerCase('vi') : letter,
    );
    const found = [...flat.matchAll(pattern)].flatMap(({ 0: word, index: offset }): Written[] => {
      const one = known.get(word) ?? known.get(oldPlaced(word));
      return one ? [{ offset, word, ...one }] : [];
    });
    return found.length === 0 ? null : found;
  },
  judge: ({ noted }, { house }) => {
    const written = noted.flatMap(({ facts }) => facts);
    const isHouse = (one: Written) => oldPlaced(one.word) === one.house;
    const mixed = new Set(written.filter(isHouse).map(({ choice }) => choice));
    return noted.flatMap(({ text, facts }) =>
      facts
        .filter((one) => mixed.has(one.choice) && !isHouse(one))
        .map((one) => {
          const found = text.text.slice(one.offset, one.offset + one.word.length);
          const right = one.house.replace(/\p{L}+/gu, (word) => inPlacement(word, house.tonePlacement));
          const fix = found === one.word ? right : inCasingOf(found, right);
          return {
            field: text.field,
            key: text.key,
            offset: one.offset,
            length: one.word.length,
            message: {
              vi: `Bài viết hai cách; tòa soạn viết “${fix}”.`,
              en: `The story writes it in two ways; the house writes “${fix}”.`,
            },
            fixes: [fix],
          };
        }),
    );
  },
});
