/** The few words that the shell itself says; everything else is in the window. */
export const shellTexts = {
  vi: {
    file: 'Tệp',
    edit: 'Sửa',
    view: 'Xem',
    window: 'Cửa sổ',
    notFlushed: 'Những chữ vừa gõ chưa ghi được vào đĩa.',
    notFlushedDetail: 'Hãy ở lại và chép chữ ra nơi khác. Nếu đóng bây giờ, phần chưa ghi có thể mất.',
    stay: 'Ở lại',
    closeAnyway: 'Vẫn đóng',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    notFlushed: 'The last words typed could not be written to the disk.',
    notFlushedDetail: 'Stay and copy them elsewhere. If you close now, what is not written may be lost.',
    stay: 'Stay',
    closeAnyway: 'Close anyway',
  },
} as const;
export type ShellTexts = (typeof shellTexts)[keyof typeof shellTexts];
