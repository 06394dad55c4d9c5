import { countText } from '../../article/index.ts';
import { textRule } from '../rule.ts';

export const headlineLength = textRule({
  id: 'structure/headline-length',
  kind: 'structure',
  severity: 'warning',
  name: { vi: 'Tít quá dài', en: 'Headline too long' },
  source: {
    vi: 'Đo trên 105.000 bài: 95% tít không quá 80 ký tự',
    en: 'Of 105,000 stories 95% keep to 80 characters',
  },
  invalid: [
    { field: 'headline', text: '«»Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn' },
    { field: 'headline', text: `«»${'nghiêng '.repeat(12)}` },
  ],
  valid: [
    { field: 'headline', text: 'Hải Phòng: Tăng cường khối đại đoàn kết toàn dân' },
    { field: 'body', text: 'Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm.' },
  ],
  check: ({ field, text }, { house }) => {
    if (field !== 'headline') return [];
    const { words, characters } = countText(text.trim());
    const [tooMany, tooLong] = [words > house.headlineMaxWords, characters > house.headlineMaxCharacters];
    if (!tooMany && !tooLong) return [];
    return [
      {
        offset: 0,
        length: 0,
        message: tooLong
          ? {
              vi: `Tít dài ${characters} ký tự, mức của tòa soạn là ${house.headlineMaxCharacters}: rút gọn.`,
              en: `The headline has ${characters} characters, the house allows ${house.headlineMaxCharacters}: shorten it.`,
            }
          : {
              vi: `Tít dài ${words} chữ, mức của tòa soạn là ${house.headlineMaxWords}: rút gọn.`,
              en: `The headline has ${words} words, the house allows ${house.headlineMaxWords}: shorten it.`,
            },
      },
    ];
  },
});
