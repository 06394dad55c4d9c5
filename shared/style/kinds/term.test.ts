import { expect, it } from 'vitest';
import { finder, sentences } from './try-rules.ts';

const term = (options: string) => finder(`rules:\n  - {id: a, kind: term, ${options}}`);

it('finds whole syllables, in every case and either tone placement', () => {
  const find = term('avoid: thăm quan, prefer: tham quan');
  expect(find('Đi thăm quan; THĂM QUAN; Thăm  quan.')).toEqual([
    'thăm quan → tham quan',
    'THĂM QUAN → THAM QUAN',
    'Thăm  quan → Tham quan',
  ]);
  expect(find('Thăm quang cảnh, đi thăm, quan tâm.')).toEqual([]);
  expect(term('avoid: hòa thuận, prefer: thuận hòa')('hoà thuận')).toEqual(['hoà thuận → thuận hòa']);
});

it('leaves quotations, links and code alone, but for spelling', () => {
  const find = term('avoid: sát nhập, prefer: sáp nhập');
  expect(find('Ông nói: “sẽ sát nhập”. "sát nhập" ‘sát nhập’ `sát nhập` http://a.vn/sát')).toEqual([]);
  expect(find('“Sẽ sát nhập')).toEqual([]);
  const spelling = term('avoid: sát nhập, prefer: sáp nhập, category: spelling');
  expect(spelling('Ông nói: “sẽ sát nhập”.')).toEqual(['sát nhập → sáp nhập']);
  expect(find('sát nhập', 'byline')).toEqual([]);
});

it('knows phrases in which it is right, and neighbours', () => {
  const find = term('avoid: hiện đang, prefer: đang, except: [phát hiện đang]');
  expect(find('Phát hiện đang cháy. Hiện đang cháy.')).toEqual(['Hiện đang → Đang']);
  const before = term('avoid: phường, prefer: xã, before: {any: [ở, <number>], none: [không ở]}');
  expect(before('ở phường, 3 phường, tại phường, <edge> phường, không ở phường')).toEqual([
    'phường → xã',
    'phường → xã',
  ]);
  const after = term('avoid: ông, prefer: anh, after: {any: [<name>], within: 2}');
  expect(after('ông Nam, ông bạn Nam, ông bạn già Nam, ông. Nam')).toEqual(['ông → anh', 'ông → anh']);
  expect(term('avoid: mưa, after: {any: [<edge>]}')('Mưa. Trời mưa to')).toEqual(['Mưa']);
});

it('deletes with the space, and gives the capital on', () => {
  const find = term('avoid: thực sự, prefer: ""');
  expect(find('Ông thực sự vui.')).toEqual(['thực sự  → ']);
  expect(find('Thực sự ông vui.')).toEqual(['Thực sự ô → Ô']);
  expect(find('Vui thực sự')).toEqual([' thực sự → ']);
});

it('goes by case where the rule is about case, and where it is asked to', () => {
  expect(term('avoid: Đảng cộng sản, prefer: Đảng Cộng sản')('Đảng cộng sản, Đảng Cộng sản, đảng cộng sản')).toEqual([
    'Đảng cộng sản → Đảng Cộng sản',
  ]);
  expect(term('avoid: vàng, prefer: kim, case: lower')('Vàng và vàng')).toEqual(['vàng → kim']);
  expect(term('avoid: [TP.HCM, TPHCM], prefer: TP HCM, case: exact')('TP.HCM, TP. HCM, TPHCM, TP HCM')).toEqual([
    'TP.HCM → TP HCM',
    'TPHCM → TP HCM',
  ]);
});

it('says what is wrong, with and without a fix', () => {
  const rule = (more: string) => `rules:\n  - {id: a, kind: term, avoid: sát nhập, why: sáp là ghép${more}}`;
  expect(sentences(rule(', prefer: [sáp nhập, nhập]'), 'sát nhập')).toEqual([
    '“sát nhập” nên viết “sáp nhập” hoặc “nhập”. Sáp là ghép.',
  ]);
  expect(sentences(rule(''), 'sát nhập')).toEqual(['Tránh viết “sát nhập”. Sáp là ghép.']);
});
