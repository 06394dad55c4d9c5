import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckLine } from '../../shared/api/index.ts';
import { storyKey } from '../../electron/cms/index.ts';
import { fullStory } from '../../shared/formats/fixtures/full-story.ts';
import { type Desk, openDesk, pictureOf, placed, smallStory, withoutSuggestions } from './desk.ts';
import { site as openSite, type Site } from './site.ts';

let site: Site;
let desk: Desk;
beforeAll(async () => {
  site = openSite();
  desk = await openDesk();
});
afterAll(() => desk.close());

const withPhotos = async (seed: number) => {
  const one = await desk.addPhoto('a.jpg', await pictureOf(seed));
  const two = await desk.addPhoto('b.jpg', await pictureOf(seed + 1));
  return [
    { ...placed(one, 'p1', 'Thuyền rời bến lúc năm giờ sáng.', 'Kim Thành'), alt: 'Hàng thuyền trên bến' },
    placed(two, 'p2', 'Phao tiêu mới trên luồng.', 'Ảnh tư liệu'),
  ];
};

describe('an editor account', () => {
  test('the connection is tried: every line named, nothing left behind', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const before = await site.php(`echo wp_count_posts()->draft.' '.array_sum((array)wp_count_attachments());`);
    const lines = await desk.call<CheckLine[]>('targets', 'check', { id: target, task: 't' });
    expect(lines.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'address passed',
      'login passed',
      'role passed',
      'clock passed',
      'zone passed',
      'photo passed',
      'remove passed',
    ]);
    expect(await site.php(`echo wp_count_posts()->draft.' '.array_sum((array)wp_count_attachments());`)).toBe(before);
  });

  test('a draft arrives whole: text, photos with their words, terms, author, excerpt, address', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const draft = await desk.write(smallStory('Vĩnh Lạc: thay phao & đèn sau bão', await withPhotos(1)));
    const sending = await desk.settled(await desk.send(draft, target, 'draft'));
    expect(sending).toMatchObject({ state: 'done', failure: null, notices: [], photos: { done: 2, total: 2 } });
    const [post, ...more] = await site.posts(storyKey(draft));
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      post_status: 'draft',
      post_title: 'Vĩnh Lạc: thay phao &amp; đèn sau bão',
      post_name: 'vinh-lac-thay-phao-den-sau-bao',
      post_excerpt: 'Sáng 24/11, đội thuyền của xã Vĩnh Lạc ra khơi thay phao tiêu sau bão.',
      author: 'Kim Thành',
      categories: ['Xã hội'],
      tags: ['Hải Phòng', 'thuyền cứu hộ'],
    });
    const media = await site.media(storyKey(draft));
    expect(media).toHaveLength(2);
    expect(post?.featured).toBe(media[0]?.ID);
    expect(media[0]).toMatchObject({
      alt: 'Hàng thuyền trên bến',
      post_title: 'Thuyền rời bến lúc năm giờ sáng.',
      post_excerpt: 'Thuyền rời bến lúc năm giờ sáng. <cite class="credit">Ảnh: Kim Thành</cite>',
      parent: post?.ID,
    });
    expect(post?.post_content).toContain(
      '<figcaption class="wp-element-caption">Phao tiêu mới trên luồng. <cite class="credit">Ảnh tư liệu</cite></figcaption>',
    );
    expect(post?.post_content).toContain('(Bến Sông) - Sáng 24/11');
    expect(post?.post_content).not.toContain('BÍ MẬT');
  });

  test('every kind of block becomes a block of the block editor; comments, suggestions and the desk note stay here', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const [one, two] = await withPhotos(3);
    if (!one || !two) throw new Error('no photos');
    const full = fullStory();
    const settled = full.body.map((block) => (block._key === 'b4' ? withoutSuggestions(block) : block));
    const draft = await desk.write({ ...full, photos: [one, two], body: settled });
    const sending = await desk.settled(await desk.send(draft, target, 'draft'));
    expect(sending).toMatchObject({ state: 'done' });
    expect(sending.notices.map(({ code, params }) => `${code} ${Object.values(params).join()}`)).toEqual([
      'field-not-there dateline',
    ]);
    const [post] = await site.posts(storyKey(draft));
    const kinds = await site.php(
      `function names($b){ $n=[]; foreach($b as $x){ if($x['blockName']) $n[]=$x['blockName']; else if(trim($x['innerHTML'])!=='') $n[]='!'.$x['innerHTML']; $n=array_merge($n,names($x['innerBlocks'])); } return $n; } echo json_encode(names(parse_blocks(get_post(${post?.ID})->post_content)));`,
    );
    expect(JSON.parse(kinds)).toEqual(
      [
        'paragraph paragraph paragraph image paragraph image heading paragraph',
        'list list-item list list-item list list-item quote paragraph table',
        'group heading paragraph pullquote paragraph group paragraph paragraph',
      ].flatMap((names) => names.split(' ').map((name) => `core/${name}`)),
    );
    expect(post?.post_content).not.toMatch(/hỏi lại xã|nên bỏ đi/);
    const page = await site.php(`echo apply_filters('the_content', get_post(${post?.ID})->post_content);`);
    for (const words of [
      'Đường ống mới',
      'Số hộ có nước',
      'Nước về thôn',
      'Đủ nước là đủ lúa.',
      'Bản trước ghi sai số hộ.',
    ])
      expect(page).toContain(words);
  });

  test('a story with an open suggestion is not sent', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const [one, two] = await withPhotos(5);
    if (!one || !two) throw new Error('no photos');
    const story = smallStory('Bài còn đề xuất', [one, two]);
    const draft = await desk.write({
      ...story,
      body: story.body.map((block) => (block._key === 'b2' ? suggested(block) : block)),
    });
    await expect(desk.send(draft, target, 'draft')).rejects.toThrow('suggestion/open');
    expect(await site.posts(storyKey(draft))).toEqual([]);
  });

  test('published at its own time, in Vietnam’s clock', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const at = new Date(Date.now() + 40 * 3_600_000).toISOString().replace(/\d\d\.\d+Z$/, '00.000Z');
    const story = { ...smallStory('Bài hẹn giờ ở Vĩnh Lạc', await withPhotos(7)), publishAt: at };
    const draft = await desk.write(story);
    const sending = await desk.settled(await desk.send(draft, target, 'publish'));
    expect(sending).toMatchObject({ state: 'done', notices: [] });
    const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    expect(await site.posts(storyKey(draft))).toMatchObject([{ post_status: 'future', post_date: local }]);
  });

  test('published, then corrected: the same post, the same photos', async () => {
    const target = await desk.addTarget(site.url, 'editor', site);
    const story = smallStory('Bài sẽ đính chính', await withPhotos(9));
    const draft = await desk.write(story);
    await desk.settled(await desk.send(draft, target, 'publish'));
    const [first] = await site.posts(storyKey(draft));
    expect(first?.post_status).toBe('publish');
    const correction = { _type: 'correction', _key: 'c1', text: 'Bản trước ghi sai số thuyền.', date: '2026-11-25' };
    await desk.call('drafts', 'save', {
      id: draft,
      sequence: 2,
      blocks: [correction],
      order: [...story.body.map((one) => one._key), 'c1'],
    });
    const sending = await desk.settled(await desk.send(draft, target, 'publish'));
    expect(sending).toMatchObject({ state: 'done', notices: [] });
    const posts = await site.posts(storyKey(draft));
    expect(posts.map(({ ID, post_status }) => [ID, post_status])).toEqual([[first?.ID, 'publish']]);
    expect(posts[0]?.post_content).toContain('Bản trước ghi sai số thuyền.');
    expect(await site.media(storyKey(draft))).toHaveLength(2);
  });
});

/** The block as if Mai had proposed all of it. */
function suggested<Block extends object>(block: Block): Block {
  const { children } = block as unknown as { children: { text: string }[] };
  const length = children.reduce((sum, { text }) => sum + text.length, 0);
  const stamps = [{ _key: 'k1', author: 'Mai', at: '2026-11-24T03:00:00.000Z' }];
  return { ...block, suggest: { stamps, pieces: [{ insert: length, by: 'k1' }], insertedBy: 'k1' } };
}
