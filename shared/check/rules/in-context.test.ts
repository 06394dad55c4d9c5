import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../language/model/index.ts';
import { defaultHouse } from '../house.ts';
import { checkPlain } from '../plain.ts';

const root = new URL('../../../', import.meta.url).pathname;
const model = loadModel(new Uint8Array(gunzipSync(readFileSync(`${root}resources/language/vietnamese.model`))).buffer);
const spelling = (text: string) =>
  checkPlain(text, { house: defaultHouse, language: 'vi', model }).filter(({ kind }) => kind === 'spelling');

describe('words out of place', () => {
  it.each([
    ['Kinh tế của tỉnh những năm gầy đây phát triển mạnh mẽ.', 'gầy', 'gần'],
    ['Bà phụ trách Ban Dận vận Thành ủy từ đầu năm.', 'Dận', 'Dân'],
    ['Cơ quan cảnh sát điều trả đã khởi tố vụ án.', 'trả', 'tra'],
    ['Công an thành phố đã bắt tạm giam nghi phạm để điều tra lam rõ.', 'lam', 'làm'],
    ['Nhiều hộ dân ở vùng lũ phải xơ tán trong đêm.', 'xơ', 'sơ'],
    ['Lãnh đạo th ành phố đến thăm các gia đình chính sách.', 'th ành', 'thành'],
    ['Nhiều n gười dân đã đến xem.', 'n gười', 'người'],
    ['Ủy ban nhân dân thàn h phố họp sáng nay.', 'thàn h', 'thành'],
    ['Lãnh đạo thànhphố đến thăm các gia đình chính sách.', 'thànhphố', 'thành phố'],
    ['Công an đã tạmgiữ hai nghi phạm để điều tra.', 'tạmgiữ', 'tạm giữ'],
  ])('finds the slip in: %s', (text, wrong, right) => {
    const found = spelling(text);
    expect(found.map((one) => one.text)).toEqual([wrong]);
    expect(found[0]?.fixes[0]?.text).toBe(right);
    expect(spelling(text.replace(wrong, right))).toEqual([]);
  });

  it.each([
    'Sáng nay, hàng nghìn học sinh lớp 12 của thành phố làm thủ tục dự thi tại các điểm trường.',
    'Ông Noam Chomsky viết cuốn sách Who Rules the World, do Metropolitan Books phát hành.',
    'Anh Y Moan Êban và chị H’Hen Niê trú tại buôn Ako Dhong, xã Cư Êbur.',
    'BÁO CÁO CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ',
    'Nhóm a gồm ba người, khoản b khai thêm, điểm c có thể bổ sung; giá 500 đ một lần, cao 2 m.',
    'Chị mặc áo sơ mi, đi xe ô tô, xe mô tô; đường bê tông, cà phê, xi măng, vắc xin.',
    'Bà ngồi bên bếp lửa hỏi vọng ra: "Mi đi mô rứa, răng chừ mới về?".',
    '“Tui bị tụi nó lừa hổng còn một cắc, hỏi ổng thì ổng nói hổng hay”, bà Tư kể.',
    'Đèn sáng từ ba giờ đến sáu giờ sáng.',
    'Ban nhạc chơi lại Let it be, rồi My heart will go on khiến cả khán phòng hát theo.',
    'Ca khúc C’est la vie, câu Time to say goodbye, từ pro bono, de facto; team content chốt deadline.',
    'He said that it was not to be. Je ne regrette rien.',
  ])('leaves alone: %s', (text) => {
    expect(spelling(text)).toEqual([]);
  });
});

const story = `${root}../shared/data/stories/hai-phong-dan-van.txt`;
it.skipIf(!existsSync(story))(
  'finds the five mistakes of the copied page, and nothing else surely (needs ../shared)',
  () => {
    const found = spelling(readFileSync(story, 'utf8'));
    const fixes = new Map(found.map((one) => [one.text, one.fixes.map(({ text }) => text)]));
    expect(fixes.get('gầy')?.[0]).toBe('gần');
    expect(fixes.get('Dận')?.[0]).toBe('Dân');
    expect(fixes.get('hiện')?.[0]).toBe('thiện');
    expect(fixes.get('Thành')?.[0]).toBe('Thành ủy');
    expect(fixes.get('UBNDT')?.slice(0, 3)).toContain('UBND thành phố');
    const known = ['gầy', 'Dận', 'hiện', 'Thành', 'UBNDT'];
    expect(found.filter(({ severity, text }) => severity !== 'hint' && !known.includes(text))).toEqual([]);
  },
);

it('doubts a blank that a foreign word may well lack', () => {
  const found = spelling('Bà chọn áo sơmi đen, quần ống suông.').filter(({ text }) => text === 'sơmi');
  expect(found.map(({ severity, fixes }) => [severity, fixes[0]?.text])).toEqual([['hint', 'sơ mi']]);
});

it('marks nothing as surely wrong in tales, forums, laws, recipes, match reports and names of the highlands', () => {
  const file = readFileSync(`${root}shared/check/other-styles.txt`, 'utf8');
  const paragraphs = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(paragraphs.length).toBeGreaterThan(60);
  const sure = paragraphs.flatMap((text) => spelling(text).filter(({ severity }) => severity !== 'hint'));
  expect(sure.map(({ text }) => text)).toEqual([]);
});
