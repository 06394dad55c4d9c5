import { textRule } from '../rule.ts';

export const captionMissing = textRule({
  id: 'structure/caption-missing',
  kind: 'structure',
  severity: 'error',
  name: { vi: 'Ảnh thiếu chú thích', en: 'Photo without a caption' },
  source: { vi: 'Ảnh nào cũng có chú thích', en: 'Every photo has a caption' },
  invalid: [
    { field: 'caption', text: '«»' },
    { field: 'caption', text: '«»  ' },
  ],
  valid: [
    { field: 'caption', text: 'Chợ sớm ở An Sinh, sáng 24/11.' },
    { field: 'kicker', text: '' },
  ],
  check: ({ field, text }) =>
    field === 'caption' && text.trim() === ''
      ? [
          {
            offset: 0,
            length: 0,
            message: {
              vi: 'Ảnh chưa có chú thích: ghi việc gì, ở đâu, khi nào.',
              en: 'The photo has no caption: say what, where and when.',
            },
          },
        ]
      : [],
});
