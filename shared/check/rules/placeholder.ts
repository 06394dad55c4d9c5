import { textRule } from '../rule.ts';

/** What a bracket holds when it stands for something to come; `[…]` and `[nay là phường C]` do not. */
const toCome =
  'cần|bổ sung|kiểm tra|xem lại|hỏi lại|xác minh|chèn|điền|thêm|chờ|chưa|sẽ có|để trống|ảnh|hình|tên|chức danh|số liệu|trích|link|nguồn|tk|todo|fix|check|photo|name|\\?+|\\.{4,}|_+|x{2,}';
const placeholder = new RegExp(
  [
    `\\[(?:${toCome})(?=[\\s\\]:,.?])[^\\]\\n]{0,80}\\]|\\[\\s*\\]`,
    // `TK 1102` and `số TK` are accounts, `TK 20` a century
    '(?<![\\p{L}\\p{N}])(?<!(?:số|chủ|mở|vào|qua|các|khóa|nhập|đầu|cuối|giữa|từ) )TK(?:TK)*(?![\\p{L}\\p{N}])(?!\\s*(?:[:\\d]|[IVX]+\\b|ngân|của))',
    '(?<![\\p{L}\\p{N}.*-])x{3,}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])X{4,}(?![\\p{L}\\p{N}])',
    '\\?{3,}|_{3,}|\\(\\?{2,}\\)',
    '(?<![\\p{L}])(?:TODO|FIXME|lorem ipsum)(?![\\p{L}])',
  ].join('|'),
  'giu',
);

/** The pattern ignores case for the bracket's words; TK and TODO are capitals only, and XXX is a Roman thirty. */
const isCased = (found: string): boolean =>
  found !== 'XXX' && (!/^(?:(?:tk)+|todo|fixme)$/i.test(found) || found === found.toUpperCase());

export const placeholderLeft = textRule({
  id: 'structure/placeholder',
  kind: 'structure',
  severity: 'error',
  name: { vi: 'Chỗ chờ điền', en: 'Placeholder' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Ông «[cần bổ sung]» cho biết.' },
    { text: 'Có «TK» người dự.' },
    { text: 'Ông Nguyễn Văn «xxx» nói.' },
    { text: 'Vụ cháy làm «???» người bị thương.' },
    { text: '«[ảnh]»' },
    { text: 'Theo «[ ]», giá tăng.' },
    { text: 'Tổng vốn «___» tỉ đồng.' },
    { text: '«[Ảnh 2: toàn cảnh]»' },
  ],
  valid: [
    { text: 'Số TK 1102 tại ngân hàng; TK: 0123; đầu TK XX.' },
    { text: '“Họ […] đã đến [nay là phường C]”, ông nói. Ai? Sao?!' },
    { text: 'Đợi... và chờ. Phim xx, size XXL, lần XXX, xe 30E-xxx, sách [1], [...], kỳ lạ (?).' },
  ],
  check: ({ text }) =>
    [...text.matchAll(placeholder)]
      .filter(([found]) => isCased(found))
      .map((found) => ({
        offset: found.index,
        length: found[0].length,
        message: {
          vi: `“${found[0]}” là chỗ chờ điền: điền vào hoặc bỏ đi.`,
          en: `“${found[0]}” is a placeholder: fill it in or remove it.`,
        },
      })),
});
