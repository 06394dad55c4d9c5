import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddedPicture, Answer, OpenedDraft, PackageProof } from '../../shared/api/index.ts';
import { paragraph } from '../../shared/article/index.ts';
import type { ImportReport } from '../../shared/formats/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

const page = `Ca khúc: Mùa gặt mới

Nước sạch về bản Nà Luông

Hoàng Vân

Thứ hai, 02/03/2026 - 08:15

(Tin Bản) - Sáng 2/3, hơn 40 hộ dân bản Nà Luông lần đầu mở vòi nước ngay tại sân nhà sau sáu tháng chờ đợi.

Người dân mở vòi nước đầu tiên. Ảnh: Hoàng Vân

Đường ống dài mười hai cây số đưa nước từ đầu nguồn về bản, do bà con tự góp công đào rãnh và lấp đất.

Tin cùng chuyên mục
`;

let folder: string;
let services: Services;
const events: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-publish-'));
  services = startServices({
    folder,
    resources: new URL('../../resources', import.meta.url).pathname,
    log: await openLog(folder, 'test'),
    emit: (event, value) =>
      events.push(event === 'taskProgress' ? `${event} ${(value as { step: string }).step}` : event),
  });
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

const value = <Value>(answer: Answer): Value => {
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.params)}`);
  return answer.value as Value;
};
const make = (draft: string, task = 't1') => services.call('packages', 'make', { draft, task, path: null });

describe('from a copied page to the package', () => {
  let draft: string;
  it('imports the page as a draft with a photo still to come', async () => {
    const answer = value<{ id: string; headline: string; report: ImportReport }>(
      await services.call('imports', 'add', { name: 'trang.txt', bytes: new Uint8Array(Buffer.from(page)) }),
    );
    draft = answer.id;
    expect(answer.headline).toBe('Nước sạch về bản Nà Luông');
    expect(answer.report.dropped).toEqual(['Ca khúc: Mùa gặt mới', 'Tin cùng chuyên mục']);
    const { article } = value<OpenedDraft>(await services.call('drafts', 'open', { id: draft }));
    expect(article.photos).toEqual([
      expect.objectContaining({ asset: null, caption: 'Người dân mở vòi nước đầu tiên.', credit: 'Hoàng Vân' }),
    ]);
    expect(value<{ reason: string }[]>(await services.call('revisions', 'list', { draft })).at(-1)?.reason).toBe(
      'imported',
    );
  });

  it('is kept back by the gate until the picture is there and the section is named', async () => {
    expect(await make(draft)).toMatchObject({ ok: false, error: { code: 'package-not-ready' } });
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a9' } })
      .jpeg()
      .toBuffer();
    const { photo: added } = value<AddedPicture>(
      await services.call('photos', 'add', { name: 'vòi.jpg', bytes: new Uint8Array(bytes) }),
    );
    expect(await services.photoFile(added.asset, 'thumb')).toMatch(/thumb\.jpg$/);
    const { article } = value<OpenedDraft>(await services.call('drafts', 'open', { id: draft }));
    const photos = article.photos.map((photo) => ({
      ...added,
      _key: photo._key,
      caption: photo.caption,
      credit: photo.credit,
    }));
    value(
      await services.call('drafts', 'save', {
        id: draft,
        sequence: 1,
        head: { section: 'Xã hội', photos, deskNote: 'Hỏi lại xã về số tiền.' },
      }),
    );
  });

  it('makes the package, twice the same, with progress', async () => {
    const first = value<{ path: string; proof: PackageProof }>(await make(draft));
    expect(first.path).toMatch(/exports.nuoc-sach-ve-ban-na-luong-2026-03-02-\w+\.zip$/);
    expect(first.proof).toMatchObject({ photos: 1 });
    const bytes = readFileSync(first.path);
    expect(value<{ path: string }>(await make(draft)).path).toBe(first.path);
    expect(readFileSync(first.path).equals(bytes)).toBe(true);
    expect(events).toContain('taskProgress proof');
  });

  it('goes out over a rule only with a reason, which is kept', async () => {
    const { article } = value<OpenedDraft>(await services.call('drafts', 'open', { id: draft }));
    const first = article.body.find(({ _type }) => _type === 'block');
    const wrong = paragraph(first?._key ?? '', 'Nhà cuả dân.');
    value(await services.call('drafts', 'save', { id: draft, sequence: 2, blocks: [wrong] }));
    expect(await make(draft)).toMatchObject({ ok: false, error: { code: 'package-not-ready' } });
    const override = 'Tên riêng viết như vậy';
    const over = await services.call('packages', 'make', { draft, task: 't3', path: null, override });
    expect(over.ok).toBe(true);
    const [newest] = value<{ reason: string; note: string }[]>(await services.call('revisions', 'list', { draft }));
    expect(newest).toMatchObject({ reason: 'exported', note: override });
    const { record } = value<{ record: { note: string }[] }>(await services.call('review', 'way', { draft }));
    expect(record.some(({ note }) => note.endsWith(` · ${override}`))).toBe(true);
    // nor does ignoring it in the story open the gate
    value(await services.call('drafts', 'setIgnored', { id: draft, ignored: ['spelling/tone-placement|cuả'] }));
    const reason = 'Nguyên văn biển hiệu';
    expect(await make(draft)).toMatchObject({ ok: false, error: { params: { first: 'spelling/tone-placement' } } });
    value(await services.call('packages', 'make', { draft, task: 't5', path: null, override: reason }));
    const notes = value<{ note: string }[]>(await services.call('revisions', 'list', { draft }));
    expect(notes[0]?.note).toBe(reason);
    value(await services.call('drafts', 'setIgnored', { id: draft, ignored: [] }));
    // what is missing stays missing
    value(await services.call('drafts', 'save', { id: draft, sequence: 3, head: { section: '' } }));
    expect(await services.call('packages', 'make', { draft, task: 't4', path: null, override })).toMatchObject({
      ok: false,
      error: { code: 'package-not-ready', params: { first: 'missing/section' } },
    });
    const back = { section: 'Xã hội' };
    value(await services.call('drafts', 'save', { id: draft, sequence: 4, head: back, blocks: first ? [first] : [] }));
  });

  it('stops when it is cancelled', async () => {
    const going = make(draft, 'slow');
    await services.call('tasks', 'cancel', { task: 'slow' });
    expect(await going).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
