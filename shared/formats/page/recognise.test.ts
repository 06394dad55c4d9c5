import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, countText, plainText, type TextBlock } from '../../article/index.ts';
import { readHtml } from '../html/read.ts';
import { type Pieces, pieceText } from '../piece.ts';
import { readPlain } from '../plain/read.ts';
import { type Recognised, recognise, runningTextReport } from './recognise.ts';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

/** A story in lines: `h2 …`, `• …`, `> …`, `[caption|credit]`. */
function told({ blocks, photos }: Recognised): string[] {
  return blocks.map((block: Block) => {
    if (block._type === 'photo') {
      const photo = photos.find(({ _key }) => _key === block['photo']);
      return `[${photo?.caption}|${photo?.credit}]`;
    }
    const text = block as TextBlock;
    const sign = text.listItem ? '• ' : text.style === 'h2' ? 'h2 ' : text.style === 'blockquote' ? '> ' : '';
    return sign + plainText(text);
  });
}

const bylines = ({ head }: Recognised): string[] => head.bylines.map(({ name, role }) => `${name}/${role}`);

/** Nothing is lost: words in are words kept and words dropped. */
function balanced(pieces: Pieces, { report }: Recognised): void {
  const dropped = report.dropped.reduce((sum, text) => sum + countText(text).words, 0);
  expect(report.wordsKept + dropped).toBe(report.wordsIn);
  expect(report.wordsIn).toBe(pieces.pieces.reduce((sum, piece) => sum + countText(pieceText(piece)).words, 0));
}

function page(name: string): Recognised {
  const pieces = name.endsWith('.html') ? readHtml(fixture(name)) : readPlain(fixture(name));
  const found = recognise(pieces);
  if (!found) throw new Error(`${name} was not recognised`);
  balanced(pieces, found);
  return found;
}

interface Expected {
  readonly name: string;
  readonly head: {
    kicker?: string;
    headline: string;
    sourcePrefix?: string;
    sapo: string;
    place?: string;
    date: string;
  };
  readonly bylines: string[];
  readonly body: string[];
  readonly droppedText: string[];
  readonly droppedHtml: string[];
}

const pages: readonly Expected[] = [
  {
    name: 'song-moi',
    head: {
      headline: 'Bến cá Vạn Gia thay máy đèn sau một mùa biển lặng',
      sapo: 'Hơn 60 chủ thuyền ở bến cá Vạn Gia góp vốn thay toàn bộ máy phát chạy dầu bằng tấm pin mặt trời đặt trên nóc ca bin.',
      place: 'Quảng Ninh',
      date: '2026-03-17',
    },
    bylines: ['Lê Duy/text'],
    body: [
      'Từ bốn giờ sáng, bến cá đã sáng đèn nhưng không còn tiếng máy nổ quen thuộc của những mùa trước.',
      '[Thuyền về bến Vạn Gia sáng 16/3.|Lê Duy]',
      'Ông Bùi Văn Mạc, chủ một thuyền câu 12 mét, cho biết mỗi chuyến ông bớt được gần 90 lít dầu so với năm ngoái.',
      'h2 Góp vốn theo lượt',
      'Các chủ thuyền bốc thăm thứ tự lắp đặt, nhà nào lắp trước thì góp thêm một phần công sửa bến cho cả xóm.',
      'Phường hỗ trợ một nửa tiền mua ắc quy, phần còn lại trả dần trong hai năm không tính lãi.',
    ],
    droppedText: [
      'Sóng Mới',
      'Thứ tư, 18/3/2026',
      'Thời sự',
      'Kinh doanh',
      'Thể thao',
      'Thời sự',
      'Dân sinh',
      'Tin liên quan',
      'Làng chài học lái thuyền điện quanh vịnh trong bốn tuần',
      'Tags:',
      'Quảng Ninh',
      'ngư dân',
      'Chia sẻ',
      'Lưu bài',
      'Ý kiến (3)',
      'Bến của tôi cũng nên làm thế này, vừa đỡ tiền dầu vừa yên tĩnh cho cả xóm.',
      'Xem nhiều',
      'Cầu mới qua sông Ka Long mở thêm làn xe máy',
      '© 2026. Toàn bộ bản quyền thuộc Sóng Mới',
    ],
    droppedHtml: [
      'Thứ tư, 18/3/2026',
      'Thời sự',
      'Kinh doanh',
      'Thể thao',
      'Thời sự',
      'Dân sinh',
      'Tin liên quan',
      'Làng chài học lái thuyền điện',
      'Tags:',
      'Quảng Ninh',
      'ngư dân',
      'Chia sẻ',
      'Lưu bài',
      'Ý kiến (3)',
      'Chia sẻ ý kiến của bạn',
      'Gửi',
      'Bến của tôi cũng nên làm thế này, vừa đỡ tiền dầu vừa yên tĩnh cho cả xóm.',
      'Xem nhiều',
      'Cầu mới qua sông Ka Long mở thêm làn xe máy',
      '© 2026. Toàn bộ bản quyền thuộc Sóng Mới',
    ],
  },
  {
    name: 'tuoi-xanh',
    head: {
      headline: 'Lớp học nổi trên lòng hồ Thác Bà có thêm tủ sách trăm cuốn',
      sourcePrefix: 'TXO',
      sapo: 'Ba nhóm sinh viên chở hơn 120 cuốn sách vượt lòng hồ Thác Bà để lập tủ sách cho lớp học nổi của xã đảo',
      date: '2026-03-02',
    },
    bylines: ['VŨ NHIÊN/text'],
    body: [
      'Sáng chủ nhật, chiếc xuồng máy chở sáu thùng sách cập vào bè học khi sương còn phủ kín mặt hồ.',
      '[Tủ sách đặt ở góc lớp, học trò tự ghi sổ mượn|VŨ NHIÊN]',
      '“Em thích nhất cuốn kể chuyện về những con sông, vì nhà em cũng ở trên nước”, em Hoàng Thị Lả, lớp 4, nói.',
      'h2 Mượn sách bằng một lời hứa',
      'Thầy Lương Văn Tạ cho học trò mượn sách không cần đặt cọc, chỉ cần hứa kể lại cho cả lớp nghe một đoạn.',
      '• Thứ hai: khối 1 và khối 2',
      '• Thứ tư: khối 3 đến khối 5',
      'Nhóm sẽ trở lại vào tháng 9 với một tủ sách thứ hai cho điểm trường bên kia hồ.',
    ],
    droppedText: [
      'Trang chủ',
      'Giáo dục',
      'Chia sẻ',
      'Facebook',
      'Zalo',
      'Bình luận (0)',
      'Đăng nhập để gửi bình luận',
      'Tin cùng chuyên mục',
      'Trường vùng cao mở lớp bơi đầu tiên',
      'Tổng biên tập: Nguyễn Văn Mẫu',
    ],
    droppedHtml: [
      'Trang chủ',
      'Giáo dục',
      'Giáo dục',
      'Chia sẻ',
      'Facebook',
      'Zalo',
      'Đò chở trò qua sông đã có áo phao mới',
      'Thác Bà tủ sách',
      'Bình luận (0)',
      'Đăng nhập để gửi bình luận',
      'Tin cùng chuyên mục',
      'Trường vùng cao mở lớp bơi đầu tiên',
      'Tổng biên tập: Nguyễn Văn Mẫu',
    ],
  },
  {
    name: 'thanh-xuan',
    head: {
      headline: 'Nghề đan lờ bắt cá ở Cồn Sẻ tìm được người nối nghiệp',
      sapo: 'Bảy bạn trẻ ở Cồn Sẻ bỏ phố về học nghề đan lờ của các cụ, rồi bán lờ làm đèn trang trí cho các quán ven sông Gianh.',
      date: '2026-03-11',
    },
    bylines: ['Đỗ Hà Giang/text'],
    body: [
      'Chiếc lờ tre từng chỉ nằm dưới bến nước, nay treo kín trần một quán cà phê nhìn ra cửa sông.',
      '[Anh Mai Xuân Tuất đan vành lờ cuối cùng trong ngày.|ĐỖ HÀ GIANG]',
      'Mỗi chiếc lờ làm đèn bán được gấp năm lần chiếc lờ đánh cá, mà vẫn giữ đủ ba lớp hom như các cụ dạy.',
      'h2 Học từ nan tre đầu tiên',
      'Cụ Phạm Thị Chắt, 81 tuổi, dạy các bạn trẻ cách chẻ nan ngược thớ để vành lờ không gãy khi ngâm nước mặn.',
      'Cả nhóm đang xin mở một lớp dạy nghề ngay tại đình làng vào mùa hè này.',
    ],
    droppedText: [
      'Thứ năm, 12/03/2026',
      'gianghd@thanhxuan.example',
      'Theo dõi Thanh Xuân trên Google News',
      'Chủ đề:',
      'làng nghề',
      'Bình luận (0)',
      'Tin liên quan',
      'Gốm Phù Lãng lên bàn trà',
    ],
    droppedHtml: [
      'Thứ năm, 12/03/2026',
      'gianghd@thanhxuan.example',
      'Theo dõi Thanh Xuân trên Google News',
      'Chủ đề:',
      'làng nghề',
      'Bình luận (0)',
      'Tin liên quan',
      'Gốm Phù Lãng lên bàn trà',
    ],
  },
  {
    name: 'dan-ngay',
    head: {
      headline: 'Xóm trọ cuối phố lập quỹ thuốc chung cho người già',
      sourcePrefix: 'Dân Ngày',
      sapo: 'Mỗi phòng góp 20.000 đồng một tháng, xóm trọ cuối phố Đê La Thành đã có tủ thuốc và máy đo huyết áp cho hơn mười cụ già.',
      date: '2026-03-05',
    },
    bylines: ['Tạ Quang Lĩnh/text'],
    body: [
      'Tủ thuốc đặt ở gian giữa, chìa khóa treo ngay cửa để ai cần cũng mở được, kể cả lúc nửa đêm.',
      '[Bà Trịnh Thị Nụ ghi sổ tủ thuốc của xóm|Quang Lĩnh]',
      'h2 Từ một đêm mất điện',
      'Quỹ ra đời sau đêm mất điện tháng 7 năm ngoái, khi một cụ ông bị mệt mà cả xóm không ai có sẵn thuốc hạ áp.',
      '[Đo huyết áp ở gian giữa|Ảnh minh họa]',
      'Từ đó, chị Phan Thị Dịu, y tá về hưu, nhận trực điện thoại và dạy mọi người đo huyết áp cho nhau.',
    ],
    droppedText: [
      'Dân Ngày',
      'Xã hội',
      'Facebook',
      'Sao chép liên kết',
      '>> Bếp ăn không đồng bên cổng viện',
      'Bình luận (12)',
      'Quý lắm.',
      'Đọc nhiều trong Xã hội',
      'Chợ phiên dời sang bãi mới',
    ],
    droppedHtml: [
      'Dân Ngày',
      'Xã hội',
      'Facebook',
      'Sao chép liên kết',
      '>> Bếp ăn không đồng bên cổng viện',
      '#xóm trọ',
      'Bình luận (12)',
      'Quý lắm.',
      'Đọc nhiều trong Xã hội',
      'Chợ phiên dời sang bãi mới',
    ],
  },
  {
    name: 'nhan-van',
    head: {
      kicker: 'ĐẤT VÀ NGƯỜI',
      headline: 'Đồi chè Tân Cương qua mùa sương muối',
      sourcePrefix: 'NVO',
      sapo: 'Nhờ che phủ bằng rơm và tưới phun lúc rạng đông, người trồng chè Tân Cương giữ được hơn tám phần mười diện tích qua đợt sương muối dài nhất trong mười năm.',
      date: '2026-02-08',
    },
    bylines: ['TRẦN BÌNH MINH/text'],
    body: [
      'Năm giờ sáng, những vòi phun trên sườn đồi cùng mở, nước bám thành một lớp áo mỏng trên búp chè.',
      '[Tưới phun chống sương muối ở xóm Hồng Thái.|Hợp tác xã Hồng Thái]',
      'h2 Rơm giữ ấm gốc',
      'Ông Đinh Công Thặng rải rơm dày một gang tay quanh gốc, vừa giữ ấm vừa đỡ công làm cỏ khi trời ấm lại.',
      '> Cây chè cũng như người, lạnh chân thì ốm.',
      'Theo hợp tác xã, vụ chè xuân năm nay chậm mười ngày nhưng sản lượng chỉ kém năm trước chừng một phần mười.',
      '“Chúng tôi sẽ đo nhiệt độ đất mỗi giờ để biết lúc nào phải mở nước”, chị Ngô Thị Hảo nói!',
    ],
    droppedText: [
      'Cơ quan ngôn luận của Hội Nhân Văn',
      'In bài viết',
      'Có thể bạn quan tâm',
      'Suối Bạc thôi cạn',
      'Giấy phép số 12/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
    ],
    droppedHtml: [
      'Cơ quan ngôn luận của Hội Nhân Văn',
      'In bài viết',
      'Có thể bạn quan tâm',
      'Suối Bạc thôi cạn',
      'Giấy phép số 12/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
    ],
  },
];

describe.each(pages)('a page in the manner of $name', (expected) => {
  const { place = '', date, ...rest } = expected.head;
  const head = { kicker: '', sourcePrefix: '', ...rest };
  it('is recognised from its HTML', () => {
    const found = page(`${expected.name}.html`);
    expect(found.head).toMatchObject({ ...head, dateline: { place, date } });
    expect(bylines(found)).toEqual(expected.bylines);
    expect(told(found)).toEqual(expected.body);
    expect(found.report.dropped).toEqual(expected.droppedHtml);
  });
  it('is recognised from its plain text', () => {
    const found = page(`${expected.name}.txt`);
    expect(found.head).toMatchObject({ ...head, dateline: { place: '', date } });
    expect(bylines(found)).toEqual(expected.bylines);
    // plain text cannot show a quotation's indent
    expect(told(found)).toEqual(expected.body.map((line) => line.replace(/^> /, '')));
    expect(found.report.dropped).toEqual(expected.droppedText);
  });
});

it('takes the headline, not the site’s own name, where both are an h1', () => {
  const html = `<h1>Báo điện tử Sóng Mới</h1>${/<h1[^]*<\/article>/.exec(fixture('song-moi.html'))?.[0]}`;
  expect(recognise(readHtml(html))?.head.headline).toBe('Bến cá Vạn Gia thay máy đèn sau một mùa biển lặng');
});

describe('text that is no page', () => {
  const whole = (text: string) => {
    const pieces = readPlain(text);
    expect(recognise(pieces)).toBeNull();
    expect(runningTextReport(pieces)).toMatchObject({
      dropped: [],
      wordsIn: countText(text).words,
      wordsKept: countText(text).words,
    });
  };
  it.each([
    [
      'three paragraphs',
      'Sáng nay trời trở gió, bà con ra đồng sớm hơn mọi ngày.\n\nAi cũng lo mưa.\n\nĐến trưa thì nắng lên.',
    ],
    [
      'a note that names a day',
      'Họp xóm ngày 12/3/2026\n\nMọi người góp ý về con đường mới và chốt lịch làm vào chủ nhật tuần này.',
    ],
    [
      'a paragraph about comments',
      'Bình luận\n\nBình luận của bạn đọc về con đường mới đã lên tới hàng trăm ý kiến trong một buổi sáng.',
    ],
    [
      'an official paper',
      'ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ\n\nBình Khê, ngày 12 tháng 3 năm 2026\n\nTHÔNG BÁO\n\nVề việc đóng đường để sửa cầu từ ngày 15 tháng 3 đến hết ngày 20 tháng 3 năm 2026.\n\nNguyễn Văn Tòng',
    ],
    [
      'a photo caption between paragraphs',
      'Đường mới rộng gấp đôi đường cũ và có vỉa hè cho người đi bộ.\n\nCon đường trước ngày khánh thành. Ảnh: Lê Duy\n\nXe cộ đã đi lại bình thường từ sáng hôm qua sau hai tháng thi công.',
    ],
  ])('is kept whole: %s', (_name, text) => whole(text));

  it('keeps every word of any paragraphs without a date line (property)', () => {
    const word = fc.constantFrom(
      'sáng',
      'nay',
      'Hải',
      'Phòng',
      'mưa',
      'to,',
      'ông',
      'Thành',
      'nói:',
      '“được”',
      '7/1',
      '(TTXVN)',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (paragraphs) => whole(paragraphs.join('\n\n'))),
    );
  });
});

it('the counts balance for any order of a page’s lines (property)', () => {
  const lines = pages.flatMap(({ name }) => fixture(`${name}.txt`).split('\n')).filter((line) => line !== '');
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), (some) => {
      const pieces = readPlain(some.join('\n'));
      const found = recognise(pieces);
      if (found) balanced(pieces, found);
    }),
  );
});

const real = new URL('../../../../shared/data/stories/hai-phong-dan-van.txt', import.meta.url);
it.skipIf(!existsSync(real))(
  'a real page is recognised, its body whole (needs ../shared beside the repository)',
  () => {
    const text = readFileSync(real, 'utf8');
    const pieces = readPlain(text);
    const found = recognise(pieces);
    if (!found) throw new Error('not recognised');
    balanced(pieces, found);
    expect(found.head).toMatchObject({
      headline: 'Hải Phòng: Tăng cường khối đại đoàn kết toàn dân',
      sourcePrefix: 'Thanh tra',
      dateline: { place: '', date: '2022-01-07' },
    });
    expect(found.head.sapo).toMatch(/^Chiều 7\/1, UBND .* 2022 - 2026\.$/);
    expect(bylines(found)).toEqual(['Kim Thành/text']);
    expect(found.photos.map(({ caption, credit }) => [caption.slice(0, 34), credit])).toEqual([
      ['Chủ tịch UBND thành phố Nguyễn Văn', 'Kim Thành'],
      ['Chủ tịch UBND thành phố Nguyễn Văn', 'Kim Thành'],
    ]);
    const paragraphs = text.split('\n\n').map((one) => one.replace(/\s+/gu, ' ').trim());
    expect(told(found).filter((line) => !line.startsWith('['))).toEqual(
      paragraphs
        .slice(
          paragraphs.findIndex((one) => one.startsWith('Báo cáo tại')),
          -6,
        )
        .filter((one) => !one.includes('Ảnh:')),
    );
    expect(found.report.dropped).toHaveLength(7);
  },
);
