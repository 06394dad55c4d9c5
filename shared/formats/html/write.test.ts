import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type Block, emptyArticle, paragraph, plainText } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { toBlocks } from '../blocks.ts';
import { readMarkdown } from '../markdown/read.ts';
import { writeMarkdown } from '../markdown/write.ts';
import { writeText } from '../text/write.ts';
import { readHtml } from './read.ts';
import { writeBodyHtml, writeHtml } from './write.ts';

const href = () => 'photos/01.jpg';

type Node = DefaultTreeAdapterTypes.Node;
const all = (node: Node): Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];

/** What a round trip has to keep of a text block. */
const shape = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block._type !== 'block') return [];
    const text = block as Extract<Block, { _type: 'block' }> & Parameters<typeof plainText>[0];
    return [
      {
        style: text.style,
        list: text.listItem ?? null,
        level: text.level ?? null,
        runs: text.children.map((span) => [
          span.text,
          span.marks.map((mark) => text.markDefs.find((def) => def._key === mark)?._type ?? mark),
        ]),
      },
    ];
  });

describe('the page that is written', () => {
  it('is sound HTML in which nothing runs, with everything escaped', () => {
    const errors: string[] = [];
    const html = writeHtml(fullStory(), href);
    parse(html, { onParseError: (error) => errors.push(error.code) });
    expect(errors).toEqual([]);
    expect(html).toContain('H<sub>2</sub>O sạch &amp; &quot;mát&quot; &lt;lành&gt;.');
    expect(html).toContain(
      '<figcaption>Người dân mở vòi nước đầu tiên. <cite class="credit">Ảnh: Hoàng Vân</cite></figcaption>',
    );
    expect(html).toContain('<a href="https://example.org/bao-cao?a=1&amp;b=2">báo cáo của xã</a>, mười hai cây số');
    expect(html).toContain(
      '<ul>\n<li>Bể chứa 200 m<sup>3</sup><ul>\n<li><em>Van xả</em></li></ul>\n</li></ul>\n<ol>\n<li>Trạm bơm</li></ol>',
    );
    expect(html.replace('<script type="application/ld+json">', '')).not.toMatch(/<script|hỏi lại xã|nên bỏ đi/);
  });
  it('tells search engines what the story is, and lets none of its words end the script', () => {
    const story = { ...fullStory(), headline: 'Nước </script><script>alert(1)</script>' };
    const page = parse(writeHtml(story, ({ _key }) => (_key === 'p1' ? 'photos/01.jpg' : 'data:image/jpeg;base64,AA')));
    const scripts = all(page).filter(({ nodeName }) => nodeName === 'script');
    expect(scripts).toHaveLength(1);
    const [text] = scripts.flatMap((one) => ('childNodes' in one ? one.childNodes : []));
    expect(JSON.parse(text && 'value' in text ? text.value : '')).toMatchObject({
      '@type': 'NewsArticle',
      headline: story.headline,
      author: [{ name: 'Hoàng Vân' }],
      publisher: { name: 'Tin Bản' },
      image: [
        { caption: 'Trạm bơm đầu nguồn', creditText: 'Ảnh: Hoàng Vân' },
        { contentUrl: 'photos/01.jpg', caption: 'Người dân mở vòi nước đầu tiên.' },
      ],
    });
  });
  it('says how broad a picture is, and which pictures stand together and how', () => {
    const story = fullStory();
    const [p1, p2] = story.photos;
    const body: Block[] = [
      { _type: 'photo', _key: 'k1', photo: 'p1', width: 'full' },
      { _type: 'gallery', _key: 'k2', photos: ['p1', 'p2'] },
      { _type: 'gallery', _key: 'k3', photos: ['p1', 'p2'], layout: 'story', width: 'wide' },
    ];
    const html = writeBodyHtml({ ...story, photos: p1 && p2 ? [p1, p2] : [], leadPhoto: null, body }, href);
    expect(html.match(/<(?:div|figure)[^>]*>/g)).toEqual([
      '<figure class="full">',
      '<div class="gallery pair">',
      '<figure>',
      '<figure>',
      '<div class="photo-story wide">',
      '<figure>',
      '<figure>',
    ]);
  });
  it('writes no address that could run', () => {
    const bad = {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      children: [{ _type: 'span', _key: 's', text: 'x', marks: ['l'] }],
      markDefs: [{ _type: 'link', _key: 'l', href: 'javascript:alert(1)' }],
    } as Block;
    expect(writeBodyHtml({ ...emptyArticle('x', 'b'), body: [bad] }, href)).toBe('<p>x</p>\n');
  });
  it('comes back as the same blocks, from HTML and from Markdown', () => {
    const story = { ...fullStory(), leadPhoto: null };
    const simple = { ...story, body: story.body.filter((block) => block._type === 'block') };
    const settled = shape(toBlocks(readHtml(writeBodyHtml(simple, href))).blocks);
    expect(settled.map(({ runs }) => runs.map(([text]) => text).join(''))).toEqual([
      'Sáng 2/3, hơn 40 hộ ở xã Bình Khê nhận H2O sạch & "mát" <lành>.',
      'Đường ống mới',
      'Theo báo cáo của xã, mười hai cây số ống đã thông.',
      'Bể chứa 200 m3',
      'Van xả',
      'Trạm bơm',
      '“Từ nay không còn phải gánh nước”, bà Lò Thị Én nói.',
    ]);
    expect(settled.map(({ style, list, level }) => [style, list, level])).toEqual([
      ['normal', null, null],
      ['h2', null, null],
      ['normal', null, null],
      ['normal', 'bullet', 1],
      ['normal', 'bullet', 2],
      ['normal', 'number', 1],
      ['blockquote', null, null],
    ]);
    const markdown = writeMarkdown(simple);
    expect(shape(toBlocks(readMarkdown(markdown)).blocks).slice(-7)).toEqual(settled);
  });
});

it('plain text has one paragraph a line and captions where the photos stand', () => {
  expect(writeText(fullStory()).split('\n\n')).toEqual([
    'Nông thôn mới',
    'Nước sạch về bản Nà Luông',
    'Bốn mươi hộ thôi gánh nước',
    'Bài và ảnh: Hoàng Vân - Theo TTXVN',
    'Lai Châu, 02/03/2026',
    '(Tin Bản) - Sau sáu tháng thi công, đường ống dài 12 km đưa nước từ đầu nguồn về tận sân nhà.',
    'Trạm bơm đầu nguồn - Ảnh: Hoàng Vân',
    'Sáng 2/3, hơn 40 hộ ở xã Bình Khê nhận H2O sạch & "mát" <lành>.',
    'Người dân mở vòi nước đầu tiên. Ảnh: Hoàng Vân',
    'Đường ống mới',
    'Theo báo cáo của xã, mười hai cây số ống đã thông.',
    '• Bể chứa 200 m3',
    '  • Van xả',
    '1. Trạm bơm',
    '“Từ nay không còn phải gánh nước”, bà Lò Thị Én nói.',
    'Số hộ có nước',
    'Thôn\tHộ\nNà Luông\t24',
    'Nước về thôn',
    'Khởi công tháng 9/2025.',
    'Đủ nước là đủ lúa.',
    'Bà Lò Thị Én',
    'Bản xa qua mùa hạn https://example.org/ban-xa',
    'Bản trước ghi sai số hộ.\n',
  ]);
});

it('plain text counts the items of each level, in a box as well', () => {
  const item = (key: string, text: string, level: number, listItem: 'number' | 'bullet' = 'number') => ({
    ...paragraph(key, text),
    listItem,
    level,
  });
  const items = [
    item('a', 'một', 1),
    item('b', 'một một', 2),
    item('c', 'một hai', 2),
    item('d', 'hai', 1),
    item('e', 'hai một', 2),
    item('f', 'chấm', 1, 'bullet'),
    item('g', 'lại một', 1),
  ];
  const body: Block[] = [{ _type: 'box', _key: 'box', title: 'Hộp', content: items }];
  for (const blocks of [items, body])
    expect(writeText({ ...emptyArticle('x', 'b'), body: blocks }).match(/[\d•].*/g)).toEqual([
      '1. một',
      '1. một một',
      '2. một hai',
      '2. hai',
      '1. hai một',
      '• chấm',
      '1. lại một',
    ]);
});
