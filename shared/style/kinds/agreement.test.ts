import { expect, it } from 'vitest';
import { compileStyle, matchesIn } from '../compile.ts';
import { sentence } from '../sentence.ts';
import { finder, rulesOf } from './try-rules.ts';

it('reckons the age from the year of birth, by either way of counting', () => {
  const find = finder('rules:\n  - {id: a, kind: agreement, what: age}');
  const on = (text: string) => find(text, 'body', '2026-11-24');
  expect(on('Anh Nam (36 tuổi, sinh năm 1980) và chị Mai (SN 1990, 46 tuổi).')).toEqual(['36 → 46', '46 → 36']);
  expect(on('Anh Nam (46 tuổi, sinh năm 1980), chị Mai (SN 1990, 35 tuổi), ông Hải (sinh năm 1950, 77 tuổi).')).toEqual(
    [],
  );
  expect(find('Anh Nam (36 tuổi, sinh năm 1980)')).toEqual([]);
});

/** What a rule finds in a head, with the sentence it says. */
function found(what: 'numbers' | 'dates', field: 'headline' | 'sapo' | 'caption', head: string, body: string) {
  const compiled = compileStyle(rulesOf(`rules:\n  - {id: a, kind: agreement, what: ${what}}`));
  return matchesIn(compiled, [
    { field, key: '', text: head },
    { field: 'body', key: 'a', text: body },
  ]).map((match) => sentence(match, head.slice(match.offset, match.offset + match.length), 'vi'));
}

it('tells a figure that the text tells otherwise, where it may be the same one', () => {
  const of = (head: string, body: string) => found('numbers', 'sapo', head, body);
  const lost = 'Ở đây là 300, trong bài là 3.000.';
  expect(of('Xe chở hai thùng hàng và 300 viên ngói đỏ.', 'Xe chở hai thùng hàng, 3.000 viên ngói đỏ.')).toEqual([
    lost,
  ]);
  expect(of('Hơn 1500 hộ dân có nước', 'Nước về với 1.500 hộ.')).toEqual([]);
  // more than, less than
  expect(of('Gần 1.500 hộ dân xã Ia Mơ có nước', 'Nay 1.400 hộ dân xã Ia Mơ có nước.')).toEqual([]);
  expect(of('Hơn 1.500 hộ dân xã Ia Mơ có nước', 'Nay 1.400 hộ dân xã Ia Mơ có nước.')).toHaveLength(1);
  // a sum and its parts; another place; figures in words
  expect(
    of('Lũ làm 24 người xã Ia Mơ bị thương', 'Lũ làm 14 người xã Ia Mơ bị thương nặng, 10 người xã Ia Mơ nhẹ.'),
  ).toEqual([]);
  expect(of('Lũ làm 300 nhà xã Ia Mơ bị ngập', 'Riêng xã Ia Mơ 3.000 nhà bị ngập.')).toEqual([]);
  expect(of('Bắt 10 người xã Ia Mơ', 'Công an bắt mười người xã Ia Mơ, trong đó 100 người khác chạy.')).toEqual([]);
  expect(of('Giá vé 300 nghìn đồng một lượt', 'Giá vé 3000 nghìn đồng một lượt.')).toEqual([]);
});

it('tells a day that the text tells otherwise', () => {
  const of = (head: string, body: string) => found('dates', 'caption', head, body);
  expect(of('Chợ Mơ cháy trưa 30/5', 'Chợ Mơ cháy trưa 30/7.')).toEqual(['Ở đây là 30/5, trong bài là 30/7.']);
  expect(of('Hội khai mạc vào tối 7-3 ở bãi Sậy', 'Hội khai mạc ngày 9-3 ở bãi Sậy.')).toHaveLength(1);
  expect(of('Cầu Mây sập ngày 7/1/2021', 'Cầu Mây sập ngày 07/01/2022.')).toHaveLength(1);
  expect(of('Giai đoạn 2016 - 2021 của đề án', 'Đề án xong giai đoạn 2016-2020 của đề án.')).toHaveLength(1);
  // the same in another way of writing; the day before; a jubilee; another event
  expect(of('Hội khai mạc vào tối 7-3 ở bãi Sậy', 'Hội khai mạc ngày 07/03/2026 ở bãi Sậy.')).toEqual([]);
  expect(of('Công an Ia Mơ bắt hai người trưa 8/3', 'Công an Ia Mơ bắt hai người trưa 7/3.')).toEqual([]);
  expect(of('Cầu Mây sập ngày 7/1/1962', 'Cầu Mây sập ngày 7/1/2022.')).toEqual([]);
  expect(of('Hội khai mạc ngày 7-3 ở bãi Sậy', 'Dự kiến, hội sau khai mạc ngày 9-5 ở bãi Sậy.')).toEqual([]);
});
