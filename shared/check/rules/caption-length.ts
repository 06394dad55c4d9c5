import { countText } from '../../article/index.ts';
import { textRule } from '../rule.ts';

const words = (count: number): string => 'chữ '.repeat(count).trim();

export const captionLength = textRule({
  id: 'structure/caption-length',
  kind: 'structure',
  severity: 'hint',
  name: { vi: 'Chú thích ảnh dài', en: 'Long caption' },
  source: {
    vi: 'Đo trên 105.000 bài: 95% chú thích không quá 34 chữ',
    en: 'Of 105,000 stories 95% of captions keep to 34 syllables',
  },
  invalid: [
    { field: 'caption', text: `«»${words(35)}` },
    { field: 'caption', text: `«»${words(60)}` },
  ],
  valid: [
    { field: 'caption', text: words(34) },
    { field: 'body', text: words(60) },
  ],
  check: ({ field, text }, { house }) => {
    const count = field === 'caption' ? countText(text).syllables : 0;
    if (count <= house.captionMaxSyllables) return [];
    return [
      {
        offset: 0,
        length: 0,
        message: {
          vi: `Chú thích dài ${count} chữ, mức của tòa soạn là ${house.captionMaxSyllables}.`,
          en: `The caption has ${count} syllables, the house allows ${house.captionMaxSyllables}.`,
        },
      },
    ];
  },
});
