import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const capitals = (options: string) => finder(`rules:\n  - {id: a, kind: capitals, ${options}}`);

it('finds every other case of a form', () => {
  const find = capitals('write: [Ủy ban nhân dân, tết Nguyên đán]');
  expect(find('Ủy Ban Nhân Dân tỉnh, ủy ban nhân dân, uỷ ban nhân dân xã, Ủy ban nhân dân.')).toEqual([
    'Ủy Ban Nhân Dân → Ủy ban nhân dân',
    'ủy ban nhân dân → Ủy ban nhân dân',
    // the tone stays where the writer has put it
    'uỷ ban nhân dân → Uỷ ban nhân dân',
  ]);
  expect(find('Dịp Tết Nguyên Đán. Tết Nguyên đán đến; “Tết Nguyên đán”.')).toEqual([
    'Tết Nguyên Đán → tết Nguyên đán',
  ]);
  expect(find('ỦY BAN NHÂN DÂN TỈNH')).toEqual([]);
});

it('goes by neighbours and by the longer form', () => {
  const find = capitals('write: [Quận], after: {any: [<number>]}');
  expect(find('ở quận 1, quận Ba Đình, Quận 3')).toEqual(['quận → Quận']);
  const chief = capitals('write: [chủ tịch], except: [Chủ tịch nước]');
  expect(chief('ông Chủ tịch và Chủ tịch nước')).toEqual(['Chủ tịch → chủ tịch']);
});
