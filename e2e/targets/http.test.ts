import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CheckLine, TargetConfig } from '../../shared/api/index.ts';
import { storyKey } from '../../electron/cms/index.ts';
import { type Desk, openDesk } from '../cms/desk.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../cms/fault-proxy.ts';
import { correct, writeNumbered } from '../cms/numbered-story.ts';
import { addTarget } from './delivery.ts';
import { apiKey, exampleTemplate, type ReferenceCms, startReferenceCms } from './reference-cms.ts';

let desk: Desk;
let cms: ReferenceCms;
let proxy: FaultProxy;
let number = 8000;
beforeAll(async () => {
  desk = await openDesk(null, [10, 20, 40]);
  cms = await startReferenceCms();
  proxy = await startFaultProxy(cms.url);
});
afterAll(async () => {
  await desk.close();
  await proxy.close();
  cms.close();
});
beforeEach(() => {
  proxy.plan = () => null;
});

const configOf = (change: Partial<Extract<TargetConfig, { kind: 'http' }>> = {}): TargetConfig => ({
  kind: 'http',
  address: proxy.url,
  user: '',
  template: exampleTemplate,
  ...change,
});
const target = () => addTarget(desk, 'CMS tòa soạn', configOf(), apiKey);
const check = (id: string) => desk.call<CheckLine[]>('targets', 'check', { id, task: 't' });

/** One article with all of the story, each photo once and in its place. */
async function expectWholeOnce(draft: string): Promise<void> {
  const key = storyKey(draft);
  const [article, ...doubles] = await cms.articles(key);
  expect(doubles).toEqual([]);
  for (const { id } of article?.photos ?? []) expect(await cms.photosLike(id)).toBe(1);
  expect(article?.title).toMatch(/^Thuyền cứu hộ ra khơi lần/);
  expect(article?.lead).toMatch(/^\(Bến Sông\) - /);
  expect(article).toMatchObject({ tags: ['Hải Phòng', 'thuyền cứu hộ'], authors: ['Kim Thành'] });
  for (const words of ['Mười hai chiếc', 'Đến trưa', 'Thuyền rời bến.', 'Phao tiêu mới.'])
    expect(article?.html.split(words), words).toHaveLength(2);
  expect(JSON.stringify(article)).not.toContain('BÍ MẬT');
  expect(article?.photos.map(({ caption }) => caption)).toEqual(['Thuyền rời bến.', 'Phao tiêu mới.']);
  expect(article?.cover).toBe(article?.photos[0]?.id);
  for (const [, address = ''] of article?.html.matchAll(/<img[^>]* src="([^"]+)"/g) ?? [])
    expect((await fetch(address.replace(new URL(address).origin, new URL(cms.url).origin))).status).toBe(200);
}

test('the check logs in, makes a draft, finds it again and takes it away', async () => {
  const lines = await check(await target());
  expect(lines.map(({ check: name, state }) => `${name} ${state}`)).toEqual([
    'template passed',
    'address passed',
    'login passed',
    'draft passed',
  ]);
});

test('a story goes there whole, and its correction to the same article', async () => {
  const draft = await writeNumbered(desk, (number += 10));
  const id = await target();
  expect(await desk.settled(await desk.send(draft, id, 'draft'))).toMatchObject({ state: 'done', notices: [] });
  await expectWholeOnce(draft);
  const [first] = await cms.articles(storyKey(draft));
  expect(first?.state).toBe('nhap');
  await correct(desk, draft, 'Bản trước ghi sai số phao.');
  expect(await desk.settled(await desk.send(draft, id, 'publish'))).toMatchObject({ state: 'done' });
  await expectWholeOnce(draft);
  const [second] = await cms.articles(storyKey(draft));
  expect(second).toMatchObject({ id: first?.id, state: 'da-dang' });
  expect(second?.html).toContain('Bản trước ghi sai số phao.');
});

test.each<Fault['kind']>(['reset-before', 'reset-within', 'answer-lost', 'answer-torn', 'done-then-status'])(
  '%s at each request in turn: one article, each photo once',
  async (kind) => {
    const id = await target();
    let hits = 0;
    for (let at = 1; ; at++) {
      const draft = await writeNumbered(desk, (number += 10));
      const from = proxy.seen.length;
      let hit = false;
      proxy.plan = (exchange) => {
        if (exchange.number - from !== at || hit) return null;
        hit = true;
        hits++;
        return kind === 'done-then-status' ? { kind, status: 502 } : ({ kind } as Fault);
      };
      expect(await desk.settled(await desk.send(draft, id, 'draft'))).toMatchObject({ state: 'done' });
      proxy.plan = () => null;
      await expectWholeOnce(draft);
      if (!hit) break;
    }
    // look, read, create, look for and send two photos, read, write, read back
    expect(hits).toBeGreaterThanOrEqual(9);
  },
  120_000,
);

test('what somebody changed there is noticed before it is overwritten', async () => {
  const draft = await writeNumbered(desk, (number += 10));
  const id = await target();
  await desk.settled(await desk.send(draft, id, 'draft'));
  const [article] = await cms.articles(storyKey(draft));
  await cms.change(article?.id ?? '', { html: `${article?.html}<p>Người khác viết thêm.</p>` });
  await correct(desk, draft, 'Sửa lại.');
  const sending = await desk.send(draft, id, 'draft');
  expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'changed-there' } });
  await desk.call('outbox', 'overwrite', { id: sending });
  expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
  expect((await cms.articles(storyKey(draft)))[0]?.html).not.toContain('Người khác viết thêm.');
});

test('a wrong key is said to be that, without saying it', async () => {
  const id = await addTarget(desk, 'Sai khóa', configOf(), 'khoa-sai-12345');
  const lines = await check(id);
  expect(lines.find((one) => one.check === 'login')).toMatchObject({ state: 'failed', code: 'not-logged-in' });
  expect(JSON.stringify(lines)).not.toContain('khoa-sai-12345');
});

test('an answer that leads elsewhere is not followed: the key reaches no other host', async () => {
  const heard: string[] = [];
  const other = createServer((request, response) => {
    heard.push(JSON.stringify(request.headers));
    response.end('{}');
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  proxy.plan = () => ({ kind: 'redirect', to: elsewhere });
  const draft = await writeNumbered(desk, (number += 10));
  const sending = await desk.settled(await desk.send(draft, await target(), 'draft'));
  expect(sending).toMatchObject({ state: 'held', failure: { code: 'redirected' } });
  expect(heard).toEqual([]);
  await new Promise((done) => other.close(done));
});

test('a template that is wrong is not kept: the line is told', async () => {
  const template = exampleTemplate.replace('id: /article/id', 'id: /article/id\n  khoa: x');
  const line = template.split('\n').findIndex((one) => one.includes('khoa: x')) + 1;
  await expect(addTarget(desk, 'x', configOf({ template }), apiKey)).rejects.toThrow(
    `template-wrong {"line":${line},"problem":"unknown-key","name":"create.khoa"}`,
  );
});

test('http is for this machine alone', async () => {
  await expect(addTarget(desk, 'x', configOf({ address: 'http://cms.bao.example' }), apiKey)).rejects.toThrow(
    'invalid-call',
  );
});
