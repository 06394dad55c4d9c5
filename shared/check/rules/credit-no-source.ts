import { textRule } from '../rule.ts';

/** Places where a picture was found are not whom it is from. */
const noSource =
  /^(?:(?:ảnh|nguồn(?:\s+ảnh)?)\s*:?\s*)?(?:từ\s+|trên\s+)?(?:inter?net|intenet|mạng(?:\s+(?:xã hội|internet))?|mxh|google|facebook|zalo|tiktok|sưu tầm|s\.?t\.?|net)\.?$/i;

export const creditNoSource = textRule({
  id: 'structure/credit-no-source',
  kind: 'structure',
  severity: 'error',
  name: { vi: 'Nguồn ảnh không phải nguồn', en: 'Credit that is none' },
  source: { vi: '“Internet” không phải tác giả', en: '“Internet” is nobody’s name' },
  invalid: [
    { field: 'credit', text: '«Nguồn: Internet»' },
    { field: 'credit', text: '«internet»' },
    { field: 'credit', text: '«Sưu tầm»' },
  ],
  valid: [
    { field: 'credit', text: 'Kim Thành' },
    { field: 'credit', text: 'Facebook nhân vật' },
    { field: 'body', text: 'Nguồn: Internet' },
  ],
  check: ({ field, text }) =>
    field === 'credit' && noSource.test(text.trim())
      ? [
          {
            offset: text.indexOf(text.trim()),
            length: text.trim().length,
            message: {
              vi: `“${text.trim()}” không phải nguồn ảnh: ghi người chụp hoặc nơi giữ ảnh.`,
              en: `“${text.trim()}” is no credit: name the photographer or the holder of the picture.`,
            },
          },
        ]
      : [],
});
