import { expect, it } from 'vitest';
import { tokens } from '../language/index.ts';
import { calledIn, namesIn } from './persons.ts';

const names = (text: string) => namesIn(text, tokens(text));

it('finds full names with what the person is called before them', () => {
  const text = 'Phó Chủ tịch UBND tỉnh Nguyễn Văn Tùng, Đại tá Lê Thị Minh Hà và Trần An.';
  expect(names(text).map((one) => [one.text, one.title?.office, one.title?.isDeputy, one.title?.of])).toEqual([
    ['Nguyễn Văn Tùng', 'chủ tịch', true, 'ủy ban nhân dân tỉnh'],
    ['Lê Thị Minh Hà', 'rank', false, ''],
  ]);
});

it('takes no street, school or former office for a person in office', () => {
  expect(names('Xe chạy trên đường Lê Văn Tám, trường Nguyễn Thị Minh Khai.')).toEqual([]);
  expect(names('Nguyên Chủ tịch xã Lê Văn Tám đến.')[0]?.title).toBeNull();
  expect(names('Giám đốc Sở cùng ông Lê Văn Tám đến.')[0]?.title).toBeNull();
  expect(names('UBND thành phố Nguyễn Văn Tùng.')).toHaveLength(1);
});

it('finds a title behind the name, unless it is the next person’s', () => {
  const titles = (text: string) => names(text).map(({ title }) => title && [title.text, title.isDeputy, title.of]);
  expect(titles('Ông Nguyễn Văn Tùng, Phó Chủ tịch UBND TP, nói.')).toEqual([
    ['Phó Chủ tịch', true, 'ủy ban nhân dân thành phố'],
  ]);
  expect(titles('Ông Lê Văn Tám - giám đốc Sở Y tế - đến.')).toEqual([['giám đốc', false, 'sở y tế']]);
  expect(titles('Ông Lê Văn Tám, Chủ tịch UBND xã Trần Văn An và ông Lê Văn Ba, nguyên Chủ tịch xã.')).toEqual([
    null,
    ['Chủ tịch', false, 'ủy ban nhân dân xã'],
    null,
  ]);
});

it('finds whom a text calls by one syllable', () => {
  expect(calledIn('Ông Tùng gặp chị Hoà và bà Trần Mai.').map(({ key }) => key)).toEqual(['tùng', 'hòa']);
});
