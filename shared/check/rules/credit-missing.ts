import { textRule } from '../rule.ts';

export const creditMissing = textRule({
  id: 'structure/credit-missing',
  kind: 'structure',
  severity: 'error',
  name: { vi: 'Ảnh thiếu nguồn', en: 'Photo without a credit' },
  source: { vi: 'Luật Sở hữu trí tuệ: quyền đứng tên tác giả', en: 'Copyright law: the maker is named' },
  invalid: [
    { field: 'credit', text: '«»' },
    { field: 'credit', text: '«» ' },
  ],
  valid: [
    { field: 'credit', text: 'Kim Thành' },
    { field: 'subheadline', text: '' },
  ],
  check: ({ field, text }) =>
    field === 'credit' && text.trim() === ''
      ? [
          {
            offset: 0,
            length: 0,
            message: { vi: 'Ảnh chưa có người chụp: ghi nguồn ảnh.', en: 'The photo names nobody: add its credit.' },
          },
        ]
      : [],
});
