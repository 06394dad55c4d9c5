import { expect, it } from 'vitest';
import type { Finding } from '../../shared/check/index.ts';
import { entryOf } from './dictionary-entry.ts';

const entry = (marked: string, rule = 'spelling/in-context') => {
  const offset = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const place = { field: 'body', key: 'k', offset, length: end - offset, text: text.slice(offset, end) } as const;
  const rest = { kind: 'spelling', severity: 'warning', message: '', source: '', fixes: [] } as const;
  return entryOf({ rule, ...place, ...rest } satisfies Finding, text);
};

it.each([
  ['Họ đi «mô» rứa?', 'mô'],
  ['ở bản Pá «Hộc», xã', 'Pá Hộc'],
  ['chị «Sùng» Thị Mỷ nói', 'Sùng Thị Mỷ'],
  ['Ông «Sùng» A Dê nói', 'Sùng'],
  ['Chợ «Pá» Hộc đông.', 'Pá Hộc'],
  ['«Rứa» là xong.', 'rứa'],
  ['Trời mưa. «Rứa» là xong.', 'rứa'],
  ['theo «UBNDT»,', 'UBNDT'],
  ['làm «sát nhập» xã', 'sát nhập'],
])('of %s is %s', (marked, expected) => expect(entry(marked)).toBe(expected));

it('is nothing where the words are not at fault', () => {
  expect(entry('Ban Dân vận «Thành» Lê Văn Hải', 'spelling/name-cut')).toBe(null);
  expect(entry('Chợ« »,đông', 'typography/space-before-mark')).toBe(null);
});
