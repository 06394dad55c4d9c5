import { countText } from '../../article/index.ts';
import { textRule } from '../rule.ts';

const words = (count: number): string => 'chữ '.repeat(count).trim();

/** A word over is the counter's to show, not an alarm's: desks pass it. Past this share of the limit it is a finding. */
const tolerance = 1.1;

export const sapoLength = textRule({
  id: 'structure/sapo-length',
  kind: 'structure',
  severity: 'warning',
  name: { vi: 'Sapo quá dài', en: 'Sapo too long' },
  source: { vi: 'Quy định của tòa soạn', en: 'House rule' },
  invalid: [
    { field: 'sapo', text: `«»${words(56)}` },
    { field: 'sapo', text: `«»${words(80)}` },
  ],
  valid: [
    { field: 'sapo', text: words(50) },
    { field: 'sapo', text: words(55) },
    { field: 'body', text: words(80) },
  ],
  check: ({ field, text }, { house }) => {
    const count = field === 'sapo' ? countText(text).words : 0;
    if (count <= Math.floor(house.sapoMaxWords * tolerance)) return [];
    return [
      {
        offset: 0,
        length: 0,
        message: {
          vi: `Sapo dài ${count} chữ, mức của tòa soạn là ${house.sapoMaxWords}: rút gọn.`,
          en: `The sapo has ${count} words, the house allows ${house.sapoMaxWords}: shorten it.`,
        },
      },
    ];
  },
});
