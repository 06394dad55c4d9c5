import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseArticle } from '../../shared/article/index.ts';
import { unzip } from '../packages/index.ts';

const entry = new URL('../command-line.ts', import.meta.url).pathname;
let folder: string;
// every call is a process of its own that reads the language model
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-command-line-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function morat(
  args: readonly string[],
  input?: string | Uint8Array,
): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

interface CheckLine {
  readonly file: string;
  readonly syllables: number;
  readonly findings: readonly {
    rule: string;
    start: number;
    end: number;
    text: string;
    field: string;
    fixes: string[];
  }[];
}
const lines = (out: string): CheckLine[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CheckLine);

const page = `Chuyên trang Nông nghiệp

Nước sạch về bản Nà Luông

Hoàng Vân

Thứ hai, 02/03/2026 - 08:15

(Tin Bản) - Sáng 2/3, hơn 40 hộ dân bản Nà Luông lần đầu mở vòi nước ngay tại sân nhà sau sáu tháng chờ đợi.

Người dân mở vòi nước đầu tiên. Ảnh: Hoàng Vân

Đường ống dài mười hai cây số đưa nước từ đầu nguồn về bản, do bà con tự góp công đào rãnh và lấp đất.

Nhiều hộ đã sửa lại bếp, xây thêm bể chứa để dùng nước tòan thời gian trong mùa khô sắp tới.

Ý kiến bình luận:

Xem thêm
`;

describe('check', () => {
  it('is clean, finds, and refuses with three exit statuses', () => {
    expect(morat(['check', file('clean.txt', 'Trời hôm nay nắng đẹp.\n')])).toMatchObject({ status: 0, err: '' });
    const bad = morat(['check', 'clean.txt', 'none.txt', file('image.png', 'x')]);
    expect(bad.status).toBe(2);
    expect(lines(bad.out).map((line) => line.file)).toEqual(['clean.txt']);
    expect(bad.err).toContain('morat: none.txt: no such file');
    expect(bad.err).toContain('morat: image.png: this kind of file is not read');
    expect(morat(['check', '--nonsense', 'clean.txt']).status).toBe(2);
    expect(morat(['check', 'clean.txt', '--as', 'poem']).err).toContain('--as has to be one of text, story');
  });

  it('points into the file’s own text: with its mark, its line ends and its decomposed letters', () => {
    const plain = 'Trời nắng.\nNgười dân tòan tỉnh phấn khởi.\n';
    const crlf = plain.replaceAll('\n', '\r\n');
    const texts = [plain, crlf, `\ufeff${plain}`, plain.normalize('NFD'), `\ufeff${crlf.normalize('NFD')}`];
    const checked = lines(morat(['check', ...texts.map((text, at) => file(`own-${at}.txt`, text))]).out);
    expect(checked).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) {
      const finding = checked[at]?.findings.find(({ text: found }) => found === 'tòan');
      expect(text.slice(finding?.start, finding?.end)).toBe(text.includes('tòan') ? 'tòan' : 'tòan'.normalize('NFD'));
      expect(checked[at]?.syllables).toBe(8);
    }
  });

  it('judges a copied page as a story, at the places of the copy, unless told to take it as text', () => {
    const name = file('page.txt', page);
    const [story] = lines(morat(['check', name]).out);
    const found = story?.findings.find(({ text }) => text === 'tòan');
    expect(found?.field).toBe('body');
    expect(page.slice(found?.start, found?.end)).toBe('tòan');
    const [text] = lines(morat(['check', name, '--as', 'text']).out);
    expect(text?.findings.every(({ field }) => field === 'body')).toBe(true);
    expect(text?.findings.some(({ text: own }) => own === 'tòan')).toBe(true);
  });

  it('reads standard input and prints for people', () => {
    const { out, status } = morat(
      ['check', '-', '--format', 'text', '--language', 'en'],
      'Trời nắng.\n\nDân tòan tỉnh.\n',
    );
    expect(out).toMatch(/^-:3:5: error \S+: .*tòan/m);
    expect(status).toBe(1);
  });
});

describe('import, export and convert', () => {
  it('make a proved package of a page with a picture put into it', async () => {
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#9ab' } })
      .jpeg()
      .toBuffer();
    const html = `<article><h1>Nước sạch về bản Nà Luông</h1><p class="author">Hoàng Vân</p><time>02/03/2026 08:15</time>
      <p class="sapo">(Tin Bản) - Sáng 2/3, hơn 40 hộ dân lần đầu mở vòi nước ngay tại sân nhà.</p>
      <figure><img src="data:image/jpeg;base64,${picture.toString('base64')}" alt="Vòi nước">
      <figcaption>Người dân mở vòi nước đầu tiên. Ảnh: Hoàng Vân</figcaption></figure>
      <p>Đường ống dài mười hai cây số đưa nước từ đầu nguồn về bản, do bà con tự góp công đào rãnh.</p></article>`;
    const imported = morat(['import', file('trang.html', html), file('hong.docx', 'PK not a zip'), '--out', 'stories']);
    expect(imported.status).toBe(2);
    expect(imported.err).toContain('hong.docx: the file is damaged');
    const { story, report } = JSON.parse(imported.out) as {
      story: string;
      report: { wordsIn: number; wordsKept: number };
    };
    expect(report.wordsKept).toBe(report.wordsIn);
    const stored = JSON.parse(readFileSync(join(folder, story), 'utf8')) as {
      section: string;
      photos: { width: number }[];
    };
    expect(stored.photos[0]?.width).toBe(640);

    // the page names no section: the gate asks for one
    expect(morat(['export', story, '--format', 'package', '--out', 'out.zip'])).toMatchObject({ status: 2 });
    expect(existsSync(join(folder, 'out.zip'))).toBe(false);
    writeFileSync(join(folder, story), JSON.stringify({ ...stored, section: 'Xã hội' }));
    const exported = morat(['export', story, '--format', 'package', '--out', 'out.zip']);
    expect(exported.err).toBe('');
    expect(exported.status).toBe(0);
    expect((JSON.parse(exported.out) as { photos: number }).photos).toBe(1);
    const packed = await unzip(readFileSync(join(folder, 'out.zip')));
    expect(packed.map(({ name }) => name)).toContain('manifest.json');
  });

  it('turn a page into every form and back', () => {
    file('page.txt', page);
    const json = morat(['convert', 'page.txt', '--to', 'json']);
    expect(json.err).toContain('a news page: headline, byline, date, sourcePrefix, sapo, caption, credit');
    const parsed = parseArticle(JSON.parse(json.out));
    expect(parsed.ok && parsed.value.headline).toBe('Nước sạch về bản Nà Luông');
    const text = morat(['convert', '-', '--from', 'json', '--to', 'text'], json.out).out;
    expect(text).toContain('Người dân mở vòi nước đầu tiên. Ảnh: Hoàng Vân');
    expect(text).not.toMatch(/Ý kiến|Chuyên trang/);
    expect(morat(['convert', 'page.txt', '--to', 'html', '--credit-form', 'dash']).out).toMatch(
      /Người dân mở vòi nước đầu tiên - <cite class="credit">Ảnh: Hoàng Vân/,
    );
    expect(morat(['convert', 'page.txt', '--to', 'text', '--credit-form', 'brackets']).out).toContain(
      'Người dân mở vòi nước đầu tiên (Ảnh: Hoàng Vân)',
    );
    expect(morat(['convert', 'page.txt', '--to', 'md']).out).toContain('title: Nước sạch về bản Nà Luông\n');
    expect(morat(['convert', 'page.txt', '--to', 'newsml']).out).toContain(
      '<headline role="moratrole:headline">Nước sạch',
    );
    expect(morat(['convert', 'page.txt', '--to', 'nitf']).out).toContain('<hl1>Nước sạch về bản Nà Luông</hl1>');
    expect(morat(['convert', 'page.txt', '--to', 'pdf']).status).toBe(2);
  });
});

it('--help tells of every command and of each', () => {
  const all = morat(['--help']);
  expect(all.status).toBe(0);
  for (const name of ['check', 'import', 'export', 'convert']) expect(all.out).toContain(`morat ${name} `);
  expect(morat(['convert', '--help']).out).toContain('--to md');
  expect(morat(['nonsense']).status).toBe(2);
});

it('leaves the newsroom’s words alone, and shows as much as it is asked for', () => {
  const text = file('lời.txt', 'Bản Krôôg bán món khôg vụn tòan chợ.\n');
  const found = (...args: string[]) => lines(morat(['check', text, ...args]).out)[0]?.findings.map((one) => one.text);
  expect(found()).toEqual(expect.arrayContaining(['khôg', 'tòan']));
  const words = file('words.txt', '# của tòa soạn\nkhôg vụn\nKrôôg\n');
  expect(found('--dictionary', words)).toEqual(['tòan']);
  expect(morat(['check', text, '--dictionary', 'none.txt'])).toMatchObject({ status: 2, out: '' });
  expect(morat(['check', text, '--strictness', 'no']).err).toContain('--strictness has to be one of sure');
});
