import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../blocks.ts';
import { type Piece, pieceText } from '../piece.ts';
import { escapeHtml } from './escape.ts';
import { readHtml } from './read.ts';

/** `**bold**`, `_em_`, `__underline__`, `^sup^`, `~sub~`, `[link](…)`; a list item with its sign and level. */
function shown(piece: Piece): string {
  if (piece.kind === 'image') return `[img ${piece.src} | ${piece.caption} | ${piece.credit}]`;
  if (piece.kind === 'table')
    return `[table ${piece.header ? 'head ' : ''}${piece.rows.map((row) => row.join(',')).join(';')}]`;
  const signs = { strong: '**', em: '_', underline: '__', sup: '^', sub: '~' } as const;
  const runs = piece.runs.map(({ text, formats, href }) => {
    const marks = formats.map((one) => signs[one]).join('');
    const marked = `${marks}${text}${[...formats]
      .toReversed()
      .map((one) => signs[one])
      .join('')}`;
    return href === null ? marked : `[${marked}](${href})`;
  });
  const { list, heading, quote } = piece;
  const start = list
    ? `${list.kind === 'number' ? '1.' : '•'}${list.level} `
    : heading > 0
      ? `h${heading} `
      : quote
        ? '> '
        : '';
  return start + runs.join('');
}
const read = (html: string): string[] => readHtml(html).pieces.map(shown);

describe('what other programs put on the clipboard', () => {
  it('Google Docs: styles on spans, everything in one b that is not bold', () => {
    expect(
      read(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Chợ sớm</span></h2>
<p dir="ltr" style="line-height:1.38"><span style="font-weight:400;font-style:normal;text-decoration:none">Chợ họp từ </span><span style="font-weight:700;">bốn giờ</span><span style="font-style:italic"> sáng</span><span style="text-decoration:underline">, rất đông</span><span style="font-size:0.6em;vertical-align:super;">1</span>. <a href="https://www.google.com/x" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">xem</span></a></p><br>
<ul><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>Cá</span></p></li><ul><li aria-level="2"><p>Cá thu</p></li></ul></ul>
<ol><li><p>Rau</p></li></ol></b>`),
    ).toEqual([
      'h2 Chợ sớm',
      'Chợ họp từ **bốn giờ**_ sáng___, rất đông__^1^. [xem](https://www.google.com/x)',
      '•1 Cá',
      '•2 Cá thu',
      '1.1 Rau',
    ]);
  });

  it('Word: lists as paragraphs, conditional sections, its own title and quotation', () => {
    expect(
      read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style><!--[if gte mso 9]><xml><w:x>bỏ</w:x></xml><![endif]--></head><body lang=VI><!--StartFragment-->
<p class=MsoTitle>Mùa nước nổi<o:p></o:p></p>
<p class=MsoNormal><b>Cá linh</b> về <i style='mso-bidi-font-style:normal'>sớm</i>
hơn<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Lưới<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Vó</p>
<p class=MsoQuote>Nước lên thì vui.</p>
<p class=MsoNormal>Hết<span style='mso-spacerun:yes'>&nbsp; </span>mùa.</p><!--EndFragment--></body></html>`),
    ).toEqual(['h1 Mùa nước nổi', '**Cá linh** về _sớm_ hơn', '•1 Lưới', '1.2 Vó', '> Nước lên thì vui.', 'Hết mùa.']);
  });

  it('plain editors: divs, line breaks, spaces that must not break', () => {
    expect(read('<div>Một&nbsp;&nbsp;hai<br>ba</div><div><br></div><div>Bốn<br><br>năm</div>sáu')).toEqual([
      'Một hai\nba',
      'Bốn',
      'năm',
      'sáu',
    ]);
  });
});

describe('what a story has no place for', () => {
  it('keeps the words and counts what went', () => {
    const { pieces, simplified } = readHtml(
      '<p style="color:#ff0000">Đỏ <s>gạch</s> <a href="javascript:alert(1)">bấm</a></p><script>var bad = 1</script><p hidden>kín</p><iframe src="https://x.example"></iframe>',
    );
    expect(pieces.map(shown)).toEqual(['Đỏ gạch bấm']);
    expect(simplified).toEqual({ colour: 1, strikethrough: 1, link: 1, hidden: 1, embed: 1 });
  });
  it('lets no script near a story', () => {
    const html =
      '<p onclick="x()">a<img src=x onerror=alert(1)><svg><script>1</script></svg></p><a href="data:text/html,x">b</a>';
    expect(JSON.stringify(toBlocks(readHtml(html)).blocks)).not.toMatch(/onclick|onerror|script|data:/);
  });
});

describe('tables and pictures', () => {
  it('a table of data is one, a table that lays out a page is not', () => {
    expect(
      read(
        '<table><thead><tr><th>Xã</th><th>Hộ</th></tr></thead><tr><td colspan=2>Chung</td></tr><tr><td>Bình Khê</td><td><b>40</b></td></tr></table>',
      ),
    ).toEqual(['[table head Xã,Hộ;Chung,;Bình Khê,40]']);
    expect(read('<table><tr><td><p>Một</p><p>Hai</p></td></tr></table>')).toEqual(['Một', 'Hai']);
    expect(
      toBlocks(readHtml('<table><tr><td>a</td></tr><tr><td>b</td><td colspan=x>c</td></tr></table>')).blocks[0],
    ).toMatchObject({
      rows: [{ cells: ['a', ''] }, { cells: ['b', 'c'] }],
    });
  });
  it('a figure brings caption and credit, signs and counters are no photos', () => {
    expect(
      read(
        '<figure><img src="https://x.example/a.jpg" alt="Chợ"><figcaption>Chợ sớm - Ảnh: LÊ DUY</figcaption></figure><p>Vui <img src="e.png" alt="😀"> quá<img src=c.gif width=1 height=1></p>',
      ),
    ).toEqual(['[img https://x.example/a.jpg | Chợ sớm | LÊ DUY]', 'Vui 😀 quá']);
  });
});

it('keeps every word of any paragraphs, in order (property)', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .map((text) => text.normalize('NFC').replace(/[\p{C}\p{Z}\s]/gu, 'x'));
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const html = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
      expect(readHtml(html).pieces.map(pieceText)).toEqual(paragraphs);
    }),
  );
});
