import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer, Dispute, Settings, StyleState, Tried, TriedHit } from '../../shared/api/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

let folder: string;
let services: Services;
let changes = 0;
const hits: TriedHit[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-style-'));
  services = startServices({
    folder,
    resources: new URL('../../resources', import.meta.url).pathname,
    log: await openLog(folder, 'test'),
    emit(event, value) {
      if (event === 'styleChanged') changes++;
      if (event === 'styleTried') hits.push(...(value as unknown as { hits: TriedHit[] }).hits);
    },
  });
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<Value>(name: string, input: unknown, group = 'style'): Promise<Value> {
  const answer: Answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.params)}`);
  return answer.value as Value;
}
const state = () => call<StyleState>('state', {});
const ruleOf = async (id: string) => (await state()).rules.find(({ rule }) => rule.id === id);

describe('the newsroom’s style', () => {
  it('begins with the pack that ships', async () => {
    const { packs, chosen, problems } = await state();
    expect(chosen).toBe('tieng-viet');
    expect(packs.find(({ id }) => id === 'tieng-viet')).toMatchObject({ isShipped: true, isUsed: true });
    expect(problems).toEqual([]);
  });

  it('takes a term in, tells of one it has, and takes it out again', async () => {
    const { rule } = await call<{ rule: string }>('addTerm', { avoid: 'quan chức ngành', prefer: 'lãnh đạo ngành' });
    expect(await ruleOf(rule)).toMatchObject({ rule: { severity: 'warning', pack: 'toa-soan', on: true } });
    await expect(call('addTerm', { avoid: 'quan chức ngành', prefer: null })).rejects.toThrow('style-term-invalid');
    await expect(call('addTerm', { avoid: 'a | b', prefer: null })).rejects.toThrow('style-term-invalid');
    const { rules } = await call<{ rules: { id: string; examples: unknown }[] }>('book', {});
    expect(rules.find(({ id }) => id === rule)?.examples).toEqual({ bad: [], ok: [] });
    await call('removeTerm', { rule });
    expect(await ruleOf(rule)).toBeUndefined();
    await expect(call('removeTerm', { rule })).rejects.toThrow('not-found');
  });

  it('does not write into a file that is broken', async () => {
    const own = join(folder, 'style', 'toa-soan', 'them-nhanh.yaml');
    const before = readFileSync(own, 'utf8');
    writeFileSync(own, 'terms: [');
    await expect(call('addTerm', { avoid: 'x y', prefer: null })).rejects.toThrow('style-file-broken');
    expect(readFileSync(own, 'utf8')).toBe('terms: [');
    writeFileSync(own, before);
  });

  it('reads terms from a CSV and writes them as one', async () => {
    const csv =
      'Viết sai;Viết đúng;Vì sao;Nguồn;Mức\nsát nhập;sáp nhập;sáp là ghép;Sổ tay;lỗi\n;x;;;\n"a, b";c;;;\nsát nhập;nhập;;;\n';
    const answer = await call('importTerms', { bytes: new Uint8Array(Buffer.from(csv)) });
    expect(answer).toEqual({ added: 1, known: 1, refused: [3, 4] });
    const { text } = await call<{ text: string }>('exportTerms', {});
    expect(text).toContain('\nsát nhập,sáp nhập,sáp là ghép,Sổ tay,error\n');
    const again = await call('importTerms', { bytes: new Uint8Array(Buffer.from(text)) });
    expect(again).toMatchObject({ refused: [] });
  });

  it('reads the newsroom’s folder again when a file there changes, and tells what is wrong in it', async () => {
    const pack = join(folder, 'style', 'nha');
    mkdirSync(pack, { recursive: true });
    writeFileSync(join(pack, 'pack.yaml'), 'id: nha\nname: Nhà\nextends: [tieng-viet]\nhouse: {headlineMaxWords: 9}\n');
    const before = changes;
    writeFileSync(join(pack, 'a.yaml'), 'terms: |\n  thành tựu → kết quả\nrules:\n  - {id: b, kind: magic}\n');
    await vi.waitFor(() => expect(changes).toBeGreaterThan(before), { timeout: 10_000 });
    await call('choose', { pack: 'nha' });
    expect((await call<Settings>('get', {}, 'settings')).house.headlineMaxWords).toBe(9);
    expect((await state()).problems).toMatchObject([{ pack: 'nha', file: 'a.yaml', line: 4 }]);
    await expect(call('choose', { pack: 'khong-co' })).rejects.toThrow('not-found');
  });

  it('lets the person decide, and shows who decided', async () => {
    await call('decide', { rule: 'nha/thanh-tuu', choice: { on: false } });
    expect(await ruleOf('nha/thanh-tuu')).toMatchObject({ decidedBy: 'person', rule: { on: false } });
    await call('decide', { rule: 'nha/thanh-tuu', choice: null });
    expect(await ruleOf('nha/thanh-tuu')).toMatchObject({ decidedBy: null, rule: { on: true } });
    await call('decide', { rule: 'fact/weekday', choice: { severity: 'error' } });
    expect((await state()).checks).toMatchObject([{ id: 'fact/weekday', decidedBy: 'person' }]);
  });

  it('counts what came of finds', async () => {
    await call('count', { counts: [{ rule: 'nha/thanh-tuu', what: 'taken' }] });
    expect(await ruleOf('nha/thanh-tuu')).toMatchObject({ counts: { taken: 1, ignored: 0 } });
  });

  it('keeps disputes for the owner', async () => {
    const { id } = await call<{ id: string }>('dispute', {
      rule: 'nha/thanh-tuu',
      text: 'thành tựu',
      note: 'Tên giải.',
    });
    await call('settle', { dispute: id });
    expect(await call<Dispute[]>('disputes', {})).toMatchObject([{ id, note: 'Tên giải.' }]);
  });
});

describe('trying a rule before it counts', () => {
  const yaml = 'rules:\n  - {avoid: mưa, prefer: nắng, kind: term}\n';
  it('runs over the stories and a folder of texts, and tells finds as they come', async () => {
    const texts = join(folder, 'texts');
    mkdirSync(texts);
    writeFileSync(join(texts, 'a.txt'), 'Trời mưa to.\n\nMưa suốt đêm.');
    writeFileSync(join(texts, 'b.docx'), 'no Word file');
    writeFileSync(join(texts, 'c.bin'), 'x');
    await call('create', {}, 'drafts');
    const tried = await call<Tried>('try', { task: 't', what: { yaml }, stories: true, folder: texts });
    expect(tried).toMatchObject({ texts: 2, found: 2, unread: 1, problems: [] });
    expect(tried.hits.map(({ title, text, fix }) => [title, text, fix])).toEqual([
      ['a.txt', 'mưa', 'nắng'],
      ['a.txt', 'Mưa', 'Nắng'],
    ]);
    expect(hits).toEqual(tried.hits);
  });

  it('says that a folder is not there', async () => {
    const nowhere = call('try', { task: 't3', what: { yaml }, stories: false, folder: join(folder, 'nowhere') });
    await expect(nowhere).rejects.toThrow('folder-unreadable');
  });

  it('says what is wrong with the rule instead', async () => {
    const tried = await call<Tried>('try', {
      task: 't',
      what: { yaml: 'rules: [{kind: x}]' },
      stories: true,
      folder: null,
    });
    expect(tried.problems).toHaveLength(1);
  });

  it('stops when asked to', async () => {
    const running = call('try', { task: 't2', what: { yaml }, stories: true, folder: join(folder, 'texts') });
    await call('cancel', { task: 't2' }, 'tasks');
    await expect(running).rejects.toThrow('cancelled');
  });
});
