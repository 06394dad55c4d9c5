import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AddedPicture, Answer, Sending, SendStatus } from '../../shared/api/index.ts';
import { type Article, emptyArticle, type Photo, type PresentPhoto } from '../../shared/article/index.ts';
import { openKeyBox } from '../../electron/desktop/index.ts';
import { type Services, startServices } from '../../electron/services/start.ts';
import type { Role, WordPressSite } from './wordpress-site.ts';

const resources = join(import.meta.dirname, '../../resources');

/** The real services of a data folder, driven through the door that the window uses. */
export interface Desk {
  readonly folder: string;
  readonly logged: readonly string[];
  call<Value>(group: string, name: string, input: unknown): Promise<Value>;
  /** A new story with these pictures in the places of its photos. */
  write(story: Article): Promise<string>;
  addPhoto(name: string, bytes: Uint8Array): Promise<PresentPhoto>;
  addTarget(address: string, role: Role, site: Pick<WordPressSite, 'passwords'>): Promise<string>;
  addGhost(address: string, key: string): Promise<string>;
  send(draft: string, target: string, status: SendStatus): Promise<string>;
  sending(id: string): Promise<Sending>;
  /** Waits until it is done, held, or in another of these states. */
  settled(id: string, states?: readonly Sending['state'][]): Promise<Sending>;
  close(): Promise<void>;
}

/** Opens a data folder; `folder` null makes a new one that is gone at the end. */
export async function openDesk(folder: string | null = null, waits: readonly number[] = [20, 60, 200]): Promise<Desk> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'morat-cms-')));
  const logged: string[] = [];
  const note = (facts: object, event: string) => logged.push(`${event} ${JSON.stringify(facts)}`);
  const services: Services = startServices({
    folder: own,
    resources,
    waits,
    secrets: await openKeyBox(own),
    log: { info: note, warn: note, error: note },
    emit: () => {},
  });
  const call = async <Value>(group: string, name: string, input: unknown): Promise<Value> => {
    const answer: Answer = await services.call(group, name, input);
    if (!answer.ok) throw new Error(`${group}.${name}: ${answer.error.code} ${JSON.stringify(answer.error.params)}`);
    return answer.value as Value;
  };
  const desk: Desk = {
    folder: own,
    logged,
    call,
    addPhoto: async (name, bytes) =>
      (await call<AddedPicture>('photos', 'add', { name, bytes: new Uint8Array(bytes) })).photo,
    async write(story) {
      const { id } = await call<{ id: string }>('drafts', 'create', {});
      const { version: _v, id: _id, language: _l, body, ...head } = story;
      await call('drafts', 'save', { id, sequence: 1, head, blocks: body, order: body.map((one) => one._key) });
      return id;
    },
    async addTarget(address, role, site) {
      const config = { kind: 'wordpress', address, user: role, sapoInBody: true, leadInBody: true };
      const input = { id: null, name: `Báo thử (${role})`, config, secret: site.passwords[role] };
      return (await call<{ id: string }>('targets', 'save', input)).id;
    },
    async addGhost(address, key) {
      const config = { kind: 'ghost', address, sapoInBody: true };
      return (await call<{ id: string }>('targets', 'save', { id: null, name: 'Báo thử (Ghost)', config, secret: key }))
        .id;
    },
    async send(draft, target, status) {
      const { ids } = await call<{ ids: string[] }>('outbox', 'send', { draft, targets: [{ target, status }] });
      return ids[0] ?? '';
    },
    async sending(id) {
      const all = await call<Sending[]>('outbox', 'list', { draft: null });
      const found = all.find((one) => one.id === id);
      if (!found) throw new Error(`no sending ${id}`);
      return found;
    },
    async settled(id, states = ['done', 'held']) {
      for (let tries = 0; ; tries++) {
        const now = await desk.sending(id);
        if (states.includes(now.state)) return now;
        if (tries > 6000) throw new Error(`still ${now.state}, ${JSON.stringify(now.failure)}`);
        await new Promise((done) => setTimeout(done, 10));
      }
    },
    async close() {
      await services.close();
      if (folder === null) await rm(own, { recursive: true, force: true });
    },
  };
  return desk;
}

/** A photo that is like no other: a seeded pattern. */
export async function pictureOf(seed: number, width = 640, height = 400): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      raw[at] = (x * 3 + seed * 37) % 256;
      raw[at + 1] = (y * 2 + seed * 11) % 256;
      raw[at + 2] = ((x + y) * (1 + (seed % 5))) % 256;
    }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

export const placed = (photo: PresentPhoto, key: string, caption: string, credit: string): Photo => ({
  ...photo,
  _key: key,
  caption,
  credit,
});

const paragraph = (key: string, text: string) => ({
  _type: 'block' as const,
  _key: key,
  style: 'normal' as const,
  children: [{ _type: 'span' as const, _key: 's0', text, marks: [] }],
  markDefs: [],
});

/** A small story that the gate lets through, with these photos in it. */
export const smallStory = (headline: string, photos: readonly Photo[]): Article => ({
  ...emptyArticle('x', 'b0'),
  section: 'Xã hội',
  headline,
  sapo: 'Sáng 24/11, đội thuyền của xã Vĩnh Lạc ra khơi thay phao tiêu sau bão.',
  sourcePrefix: 'Bến Sông',
  bylines: [{ _key: 'y1', name: 'Kim Thành', role: 'text' }],
  tags: ['Hải Phòng', 'thuyền cứu hộ'],
  deskNote: 'BÍ MẬT: chờ xã xác nhận số phao trước khi đăng.',
  photos: [...photos],
  leadPhoto: photos[0]?._key ?? null,
  body: [
    paragraph('b1', 'Mười hai chiếc thuyền rời bến lúc năm giờ, mang theo phao mới và dây neo.'),
    ...photos.map((photo, at) => ({ _type: 'photo' as const, _key: `f${at}`, photo: photo._key })),
    paragraph('b2', 'Đến trưa, cả luồng vào cảng cá đã có đèn trở lại.'),
  ],
});

/** A block as it is when its suggestions of the older kind, kept as marks, are settled. */
export function withoutSuggestions<Block extends object>(block: Block): Block {
  const text = block as unknown as { children: { text: string; marks: string[] }[]; markDefs: { _type: string }[] };
  return {
    ...block,
    children: text.children
      .filter(({ marks }) => !marks.includes('d1'))
      .map((span) => ({ ...span, marks: span.marks.filter((mark) => mark !== 'i1') })),
    markDefs: text.markDefs.filter(({ _type }) => _type === 'link'),
  };
}
