import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, OpenedDraft, ReturnNote, RevisionRow, StepsTaken, StoryWay } from '../../shared/api/index.ts';
import { type Article, type ArticleHead, type Comment, paragraph } from '../../shared/article/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

let folder: string;
let services: Services;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-review-'));
  services = startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(folder, 'test'),
    emit: () => undefined,
  });
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<Value>(group: string, name: string, input: unknown): Promise<Value> {
  const answer: Answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Value;
}
const be = (name: string, role: 'reporter' | 'copyEditor') => call('settings', 'set', { person: { name, role } });
const step = (ids: string[], name: string, more: object = {}) =>
  call<StepsTaken>('review', 'step', { ids, step: name, note: '', ...more });
const way = (draft: string) => call<StoryWay>('review', 'way', { draft });
const read = async (id: string): Promise<Article> => (await call<OpenedDraft>('drafts', 'open', { id })).article;

let sequence = 0;
const save = (id: string, head: Partial<ArticleHead>, text?: string) =>
  call('drafts', 'save', {
    id,
    sequence: ++sequence,
    head,
    ...(text !== undefined && { blocks: [paragraph('p0', text)], order: ['p0'] }),
  });
const question: Comment = {
  _key: 'c1',
  author: 'Hải Vân',
  at: '2026-11-24T00:00:00.000Z',
  text: 'Ai đếm?',
  anchor: null,
  quotation: '',
  question: true,
  resolved: false,
  resolvedBy: '',
  replies: [],
};
/** A story that nothing keeps from going out. */
async function ready(headline: string): Promise<string> {
  const { id } = await call<{ id: string }>('drafts', 'create', {});
  await save(
    id,
    {
      headline,
      sapo: 'Từ bốn giờ sáng, hơn sáu mươi hộ chèo thuyền ra bến.',
      section: 'Kinh tế',
      bylines: [{ _key: 'b', name: 'Minh Phương', role: 'text' }],
    },
    'Theo ban quản lý chợ, phiên đầu có đông người mua.',
  );
  return id;
}

test('many stories take a step at once; those that may not are named with the reason, and the others are done', async () => {
  await be('Minh Phương', 'reporter');
  const good = await ready('Chợ phiên sáng đèn trở lại');
  const asked = await ready('Bến mới mở thêm hai lối lên');
  const bare = (await call<{ id: string }>('drafts', 'create', {})).id;
  expect((await step([good, asked, bare], 'submit')).done).toEqual([good, asked, bare]);
  expect((await step([good], 'approve')).refused).toEqual([
    { id: good, headline: 'Chợ phiên sáng đèn trở lại', reason: 'not-offered', blocks: 0 },
  ]);
  await save(asked, { comments: [question] });
  await be('Hải Vân', 'copyEditor');
  const { done, refused } = await step([good, asked, bare, 'gone'], 'approve');
  expect(done).toEqual([good]);
  expect(refused.map((one) => [one.id, one.reason])).toEqual([
    [asked, 'question'],
    [bare, 'not-ready'],
    ['gone', 'gone'],
  ]);
  await save(asked, { comments: [{ ...question, resolved: true, resolvedBy: 'Minh Phương' }] });
  expect((await step([asked], 'approve')).done).toEqual([asked]);
  expect((await way(asked)).record.at(-1)).toMatchObject({ step: 'approve', author: 'Hải Vân', role: 'copyEditor' });
});

test('a story is not sent back without a reason', async () => {
  const id = await ready('Chợ phiên sáng đèn trở lại');
  await step([id], 'submit');
  await be('Hải Vân', 'copyEditor');
  await expect(step([id], 'return', { note: '  ' })).rejects.toThrow('invalid-call');
  expect((await way(id)).state).toBe('submitted');
});

test('the return note: why, what to compare, the findings it was sent with, and those that came back', async () => {
  await be('Minh Phương', 'reporter');
  const findings = [{ rule: 'spelling/syllable', text: 'ngaỳ', message: 'Đặt dấu sai chữ.' }];
  const first = await ready('Bài trước');
  await step([first], 'submit', { findings });
  const id = await ready('Chợ phiên sáng đèn trở lại');
  await step([id], 'submit', {
    findings: [...findings, { rule: 'fact/date', text: 'thứ hai', message: 'Là thứ ba.' }],
  });
  await be('Hải Vân', 'copyEditor');
  await save(id, {}, 'Theo ban quản lý chợ, phiên đầu có 64 thuyền.');
  await step([id], 'return', { note: '64 thuyền là ai đếm?' });
  const note = await call<ReturnNote>('review', 'returnNote', { draft: id });
  expect(note.returned).toMatchObject({ author: 'Hải Vân', note: '64 thuyền là ai đếm?' });
  expect(note.findings).toHaveLength(2);
  expect(note.again).toEqual([{ rule: 'spelling/syllable', stories: 1 }]);
  const [sent, back] = await Promise.all(
    [note.sent, note.back].map((one) => call<Article>('revisions', 'read', { id: one })),
  );
  expect(JSON.stringify(sent?.body)).not.toContain('64');
  expect(JSON.stringify(back?.body)).toContain('64');
  await be('Minh Phương', 'reporter');
  await step([id], 'submit');
  expect(await call('review', 'returnNote', { draft: id })).toBeNull();
});

test('words changed after the approval are told, a comment made after it is no such change', async () => {
  const id = await ready('Chợ phiên sáng đèn trở lại');
  await be('Hải Vân', 'copyEditor');
  await step([id], 'submit');
  await step([id], 'approve');
  await save(id, { comments: [{ ...question, resolved: true }] });
  expect((await way(id)).changedSinceApproval).toBe(false);
  await save(id, { headline: 'Chợ phiên sáng đèn' });
  expect((await way(id)).changedSinceApproval).toBe(true);
  await step([id], 'approve');
  expect((await way(id)).changedSinceApproval).toBe(false);
});

test('an old version brings its words back, not its state, its assignee or its comments', async () => {
  const id = await ready('Chợ phiên sáng đèn trở lại');
  await call('revisions', 'keep', { draft: id, reason: 'named', note: '' });
  const [kept] = await call<RevisionRow[]>('revisions', 'list', { draft: id });
  await be('Hải Vân', 'copyEditor');
  await step([id], 'submit');
  await step([id], 'take');
  await save(id, { headline: 'Tít khác', comments: [question] });
  await call('revisions', 'restore', { id: kept?.id });
  expect(await read(id)).toMatchObject({
    headline: 'Chợ phiên sáng đèn trở lại',
    state: 'inReview',
    assignee: 'Hải Vân',
    comments: [question],
  });
});
