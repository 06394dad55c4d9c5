import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { storyKey } from '../../electron/cms/index.ts';
import type { CheckLine, Difference } from '../../shared/api/index.ts';
import { fullStory } from '../../shared/formats/fixtures/full-story.ts';
import { type Desk, openDesk, pictureOf, placed, smallStory, withoutSuggestions } from './desk.ts';
import { type GhostDatabase, openDatabase } from './ghost-database.ts';
import { expectWholeOnceInGhost } from './ghost-story.ts';
import { writeNumbered } from './numbered-story.ts';

const { url, key, folder } = inject('ghost');
let desk: Desk;
let database: GhostDatabase;
let target: string;
beforeAll(async () => {
  desk = await openDesk();
  database = openDatabase(folder);
  target = await desk.addGhost(url, key);
});
afterAll(async () => {
  await desk.close();
  database.close();
});

const withPhotos = async (seed: number) => {
  const one = await desk.addPhoto('a.jpg', await pictureOf(seed, 2400, 1500));
  const two = await desk.addPhoto('b.jpg', await pictureOf(seed + 1));
  return [
    { ...placed(one, 'p1', 'Thuyền rời bến lúc năm giờ sáng.', 'Kim Thành'), alt: 'Hàng thuyền trên bến' },
    placed(two, 'p2', 'Phao tiêu mới trên luồng.', 'Ảnh tư liệu'),
  ];
};
const only = (draft: string) => {
  const [post, ...more] = database.posts(storyKey(draft));
  expect(more).toEqual([]);
  if (!post) throw new Error('no post');
  return post;
};
const said = (notices: readonly { code: string; params: object }[]) =>
  notices.map(({ code, params }) => [code, ...Object.values(params)].join(' '));

describe('a custom integration', () => {
  test('the connection is tried: every line named, no draft left behind', async () => {
    const before = database.count('posts');
    for (const _twice of [1, 2]) {
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
    }
    expect(database.count('posts')).toBe(before);
    expect(database.images('morat-kiem')).toHaveLength(1);
  });

  test('a wrong key is seen by the check before a story waits on it', async () => {
    const wrong = await desk.addGhost(url, `${'0'.repeat(24)}:${'ab'.repeat(32)}`);
    const lines = await desk.call<CheckLine[]>('targets', 'check', { id: wrong, task: 't' });
    expect(lines.slice(0, 3).map(({ check, state, code }) => [check, state, code])).toEqual([
      ['address', 'passed', 'site'],
      ['login', 'failed', 'not-logged-in'],
      ['role', 'skipped', 'skipped'],
    ]);
  });

  test('a draft arrives whole: text, photos with their words, tags, author, excerpt, address', async () => {
    const draft = await desk.write(smallStory('Vĩnh Lạc: thay phao & đèn sau bão', await withPhotos(1)));
    const sending = await desk.settled(await desk.send(draft, target, 'draft'));
    expect(sending).toMatchObject({ state: 'done', failure: null, notices: [], photos: { done: 2, total: 2 } });
    const post = only(draft);
    expect(post).toMatchObject({
      status: 'draft',
      title: 'Vĩnh Lạc: thay phao & đèn sau bão',
      slug: 'vinh-lac-thay-phao-den-sau-bao',
      custom_excerpt: 'Sáng 24/11, đội thuyền của xã Vĩnh Lạc ra khơi thay phao tiêu sau bão.',
      tags: ['Xã hội', 'Hải Phòng', 'thuyền cứu hộ'],
      authors: ['Kim Thành'],
      feature_image_alt: 'Hàng thuyền trên bến',
      feature_image_caption: 'Thuyền rời bến lúc năm giờ sáng. <cite class="credit">Ảnh: Kim Thành</cite>',
    });
    expect(database.images(storyKey(draft))).toHaveLength(2);
    expect(post.html).toContain(
      '<figcaption>Phao tiêu mới trên luồng. <cite class="credit">Ảnh tư liệu</cite></figcaption>',
    );
    expect(post.html).toContain('alt="Hàng thuyền trên bến"');
    expect(post.html).toContain('(Bến Sông) - Sáng 24/11');
    expect(post.html).not.toContain('BÍ MẬT');
    // what Ghost serves is a picture
    const [, src = ''] = /<img src="([^"]*p2[^"]*)"/.exec(post.html.replaceAll('__GHOST_URL__', url)) ?? [];
    expect((await fetch(src)).headers.get('content-type')).toBe('image/jpeg');
  });

  test('every kind of block becomes one of Ghost’s; comments, suggestions and the desk note stay here', async () => {
    const [one, two] = await withPhotos(3);
    if (!one || !two) throw new Error('no photos');
    const full = fullStory();
    const settled = full.body.map((block) => (block._key === 'b4' ? withoutSuggestions(block) : block));
    const draft = await desk.write({ ...full, photos: [one, two], body: settled });
    const sending = await desk.settled(await desk.send(draft, target, 'draft'));
    expect(sending).toMatchObject({ state: 'done' });
    expect(said(sending.notices)).toEqual(['field-not-there dateline']);
    const post = only(draft);
    const { root } = JSON.parse(post.lexical) as { root: { children: { type: string }[] } };
    expect(root.children.map(({ type }) => type)).toEqual(
      [
        'paragraph paragraph paragraph paragraph image extended-heading paragraph',
        'list list extended-quote html html aside paragraph callout paragraph',
      ].flatMap((names) => names.split(' ')),
    );
    expect(post.html).not.toMatch(/hỏi lại xã|nên bỏ đi/);
    for (const words of [
      'Đường ống mới',
      'Số hộ có nước',
      'Nước về thôn',
      'Đủ nước là đủ lúa.',
      'Bản trước ghi sai số hộ.',
    ])
      expect(post.html).toContain(words);
  });

  test('scheduled at its own time, in Vietnam’s clock; a sapo too long for the excerpt opens the body', async () => {
    const at = new Date(Date.now() + 40 * 3_600_000).toISOString().replace(/\d\d\.\d+Z$/, '00.000Z');
    const sapo = `Sáng 24/11, ${'đội thuyền của xã Vĩnh Lạc ra khơi thay phao tiêu '.repeat(7)}sau bão.`;
    const story = { ...smallStory('Bài hẹn giờ ở Vĩnh Lạc', await withPhotos(7)), publishAt: at, sapo };
    const draft = await desk.write(story);
    await desk.call('drafts', 'setIgnored', { id: draft, ignored: [] });
    const { ids } = await desk.call<{ ids: string[] }>('outbox', 'send', {
      draft,
      targets: [{ target, status: 'publish' }],
      override: 'sapo dài có chủ ý',
    });
    const sending = await desk.settled(ids[0] ?? '');
    expect(said(sending.notices)).toEqual(['excerpt-cut 300']);
    const post = only(draft);
    expect(post.status).toBe('scheduled');
    expect(Date.parse(`${post.published_at?.replace(' ', 'T')}Z`.replace('ZZ', 'Z'))).toBe(Date.parse(at));
    expect(post.html).toContain(sapo);
    expect(post.custom_excerpt?.length).toBeLessThanOrEqual(300);
  });

  test('published, then corrected: the same post, the same photos', async () => {
    const story = smallStory('Bài sẽ đính chính', await withPhotos(9));
    const draft = await desk.write(story);
    await desk.settled(await desk.send(draft, target, 'publish'));
    const first = only(draft);
    expect(first.status).toBe('published');
    const correction = { _type: 'correction', _key: 'c1', text: 'Bản trước ghi sai số thuyền.', date: '2026-11-25' };
    const order = [...story.body.map((one) => one._key), 'c1'];
    await desk.call('drafts', 'save', { id: draft, sequence: 2, blocks: [correction], order });
    const sending = await desk.settled(await desk.send(draft, target, 'publish'));
    expect(sending).toMatchObject({ state: 'done', notices: [] });
    expect(only(draft)).toMatchObject({ id: first.id, status: 'published' });
    expect(only(draft).html).toContain('Bản trước ghi sai số thuyền.');
    expect(database.images(storyKey(draft))).toHaveLength(2);
  });
});

describe('what happens there in between', () => {
  const change = (draft: string, from: string, to: string) =>
    database.run(
      "UPDATE posts SET html = replace(html, ?, ?), lexical = replace(lexical, ?, ?), updated_at = datetime('now', '+1 hour') WHERE codeinjection_head LIKE ?",
      from,
      to,
      from,
      to,
      `%morat:${storyKey(draft)}/%`,
    );

  test('changed by somebody: held, compared, overwritten only when asked', async () => {
    const draft = await writeNumbered(desk, 5101);
    await desk.settled(await desk.send(draft, target, 'draft'));
    change(draft, 'Đến trưa', 'Đến tối');
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'changed-there' } });
    const { lines } = await desk.call<Difference>('outbox', 'compare', { id: sending });
    expect(lines.filter(({ side }) => side !== 'both').map(({ side, text }) => `${side} ${text.slice(0, 7)}`)).toEqual(
      expect.arrayContaining(['ours Đến trư', 'theirs Đến tối']),
    );
    await desk.call('outbox', 'overwrite', { id: sending });
    expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
    expectWholeOnceInGhost(database, draft);
  });

  test('deleted: it is said; sent anew when asked', async () => {
    const draft = await writeNumbered(desk, 5103);
    await desk.settled(await desk.send(draft, target, 'draft'));
    const { id } = only(draft);
    for (const table of ['posts_tags', 'posts_authors', 'posts_meta'])
      database.run(`DELETE FROM ${table} WHERE post_id = ?`, id);
    database.run('DELETE FROM posts WHERE id = ?', id);
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'gone-there' } });
    await desk.call('outbox', 'overwrite', { id: sending });
    expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
    expectWholeOnceInGhost(database, draft);
    expect(only(draft).id).not.toBe(id);
  });

  test('published there, sent as a draft from here: a person is asked', async () => {
    const draft = await writeNumbered(desk, 5105);
    await desk.settled(await desk.send(draft, target, 'draft'));
    database.run("UPDATE posts SET status = 'published', published_at = datetime('now') WHERE id = ?", only(draft).id);
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'published-there' } });
    await desk.call('outbox', 'overwrite', { id: sending });
    const done = await desk.settled(sending, ['done']);
    expect(said(done.notices)).toEqual(['kept-published']);
    expect(only(draft).status).toBe('published');
  });
});
