import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyKey } from '../../electron/cms/index.ts';
import type { CheckLine, Difference } from '../../shared/api/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { type Desk, openDesk } from './desk.ts';
import { expectWholeOnce, writeNumbered } from './numbered-story.ts';
import { site as openSite, type Site } from './site.ts';

let site: Site;
let desk: Desk;
beforeAll(async () => {
  site = openSite();
  desk = await openDesk();
});
afterAll(() => desk.close());

const said = (notices: readonly { code: string; params: object }[]) =>
  notices.map(({ code, params }) => [code, ...Object.values(params)].join(' '));

describe('accounts that may do less', () => {
  test('an author: published with photos; a section that is not there is named, another author is not', async () => {
    const target = await desk.addTarget(site.url, 'author', site);
    const draft = await writeNumbered(desk, 3001);
    await desk.call('drafts', 'save', { id: draft, sequence: 2, head: { section: 'Chuyên mục lạ' } });
    const sending = await desk.settled(await desk.send(draft, target, 'publish'));
    expect(sending.state).toBe('done');
    expect(said(sending.notices)).toEqual(['section-not-made Chuyên mục lạ']);
    const [post] = await site.posts(storyKey(draft));
    expect(post).toMatchObject({ post_status: 'publish', author: 'Author' });
    // the byline that could not become the post's author stands in the text
    expect(post?.post_content).toContain('<p class="byline">Kim Thành</p>');
  });

  test('a contributor: waits for review, captions stand where the photos belong, and it is said', async () => {
    const target = await desk.addTarget(site.url, 'contributor', site);
    const draft = await writeNumbered(desk, 3003);
    const sending = await desk.settled(await desk.send(draft, target, 'publish'));
    expect(sending.state).toBe('done');
    expect(said(sending.notices)).toEqual(expect.arrayContaining(['photos-not-allowed 2', 'status-lower']));
    const [post] = await site.posts(storyKey(draft));
    expect(post?.post_status).toBe('pending');
    expect(post?.post_content).toContain('Thuyền rời bến. <cite class="credit">Ảnh: Kim Thành</cite>');
    const lines = await desk.call<CheckLine[]>('targets', 'check', { id: target, task: 't' });
    expect(lines.find(({ check }) => check === 'role')).toMatchObject({ state: 'warned' });
    expect(lines.find(({ check }) => check === 'photo')).toMatchObject({ state: 'warned', code: 'no-upload' });
  });
});

describe('what happens at the site in between', () => {
  let target: string;
  beforeAll(async () => {
    target = await desk.addTarget(site.url, 'editor', site);
  });
  const sent = async (number: number) => {
    const draft = await writeNumbered(desk, number);
    await desk.settled(await desk.send(draft, target, 'draft'));
    const [post] = await site.posts(storyKey(draft));
    return { draft, id: post?.ID ?? 0 };
  };

  test('changed by somebody: held, compared, overwritten only when asked', async () => {
    const { draft, id } = await sent(3101);
    await site.php(
      `$p=get_post(${id}); wp_update_post(['ID'=>${id},'post_content'=>wp_slash(str_replace('Đến trưa','Đến tối',$p->post_content))]);`,
    );
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'changed-there' } });
    const { lines } = await desk.call<Difference>('outbox', 'compare', { id: sending });
    expect(lines.filter(({ side }) => side !== 'both').map(({ side, text }) => `${side} ${text.slice(0, 8)}`)).toEqual(
      expect.arrayContaining(['ours Đến trưa', 'theirs Đến tối,']),
    );
    await desk.call('outbox', 'overwrite', { id: sending });
    expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
    await expectWholeOnce(site, draft);
  });

  test('merely saved again there, or given another look by the block editor: no quarrel', async () => {
    const { draft, id } = await sent(3103);
    await site.php(
      `$p=get_post(${id}); wp_update_post(['ID'=>${id},'post_content'=>wp_slash(str_replace('"/>','" />',$p->post_content))]);`,
    );
    expect(await desk.settled(await desk.send(draft, target, 'draft'))).toMatchObject({ state: 'done' });
    await expectWholeOnce(site, draft);
  });

  test('published there, sent as a draft from here: a person is asked', async () => {
    const { draft, id } = await sent(3105);
    await site.php(`wp_publish_post(${id});`);
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'published-there' } });
    await desk.call('outbox', 'overwrite', { id: sending });
    const done = await desk.settled(sending, ['done']);
    expect(said(done.notices)).toEqual(['kept-published']);
    expect((await site.posts(storyKey(draft)))[0]?.post_status).toBe('publish');
  });

  test.each([
    ['in the bin', 'wp_trash_post', 'trashed-there'],
    ['deleted', 'wp_delete_post', 'gone-there'],
  ])('%s: it is said; sent anew when asked', async (_name, how, code) => {
    const { draft, id } = await sent(how === 'wp_trash_post' ? 3107 : 3109);
    await site.php(`${how}(${id}${how === 'wp_delete_post' ? ', true' : ''});`);
    const sending = await desk.send(draft, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code } });
    await desk.call('outbox', 'overwrite', { id: sending });
    expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
    const posts = await site.posts(storyKey(draft));
    expect(posts).toHaveLength(1);
    expect(posts[0]?.ID).not.toBe(id);
  });

  test('this machine has forgotten it: found by the mark in its text, not made again', async () => {
    const { draft, id } = await sent(3111);
    // the day's backup knew nothing of the sending yet
    const other = await openDesk();
    try {
      const { article } = await desk.call<{ article: never }>('drafts', 'open', { id: draft });
      const again = await openForgotten(other, article);
      const there = await other.addTarget(site.url, 'editor', site);
      const sending = await other.send(again, there, 'draft');
      expect(await other.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'changed-there' } });
      await other.call('outbox', 'overwrite', { id: sending });
      await other.settled(sending, ['done']);
      expect((await site.posts(storyKey(draft))).map(({ ID }) => ID)).toEqual([id]);
      expect(await site.media(storyKey(draft))).toHaveLength(2);
    } finally {
      await other.close();
    }
  });

  test('what a filter of the site takes out is named', async () => {
    await site.php(
      `file_put_contents(WPMU_PLUGIN_DIR.'/strip.php', '<?php add_filter("content_save_pre", fn($c) => str_contains($c, "lần 3113") ? str_replace("<p>Đến trưa, cả luồng vào cảng cá đã có đèn trở lại.</p>", "", $c) : $c, 99);');`,
    );
    const draft = await writeNumbered(desk, 3113);
    await desk.call('drafts', 'save', {
      id: draft,
      sequence: 2,
      head: { sapo: 'Sáng 24/11, lần 3113, đội thuyền ra khơi.' },
    });
    const sending = await desk.settled(await desk.send(draft, target, 'draft'));
    await site.php(`unlink(WPMU_PLUGIN_DIR.'/strip.php');`);
    expect(said(sending.notices)).toEqual(['element-removed p 1', 'words-lost 1']);
  });
});

/** The same story, with the same pictures, in a store that never sent it. */
async function openForgotten(
  other: Desk,
  article: { id: string; photos: { asset: string; fileName: string }[] },
): Promise<string> {
  for (const { asset, fileName } of article.photos)
    await other.addPhoto(fileName, await readFile(join(desk.folder, 'photos', asset.slice(0, 2), `${asset}.jpg`)));
  const store = openStore({ folder: other.folder });
  store.drafts.create(article as never);
  store.close();
  return article.id;
}
