import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallContext, CallFailed } from '../../shared/api/index.ts';
import { type Article, waitingPhoto } from '../../shared/article/index.ts';
import { defaultHouse } from '../../shared/check/index.ts';
import { fullStory } from '../../shared/formats/fixtures/full-story.ts';
import { openPhotoFolder, type PhotoFolder } from '../photos/index.ts';
import { assertReady, makePackage, packageName } from './index.ts';
import { provePackage } from './prove.ts';
import { unzip, zip } from './zip.ts';

let folder: string;
let photos: PhotoFolder;
let story: Article;
const edition = { revision: 'r0001', at: '2026-03-02T04:00:00.000Z' };
const steps: string[] = [];
const context: CallContext = {
  signal: { aborted: false, throwIfAborted: () => {} },
  progress: (done, total, step) => steps.push(`${step} ${done}/${total}`),
};
const failure = (work: Promise<unknown>): Promise<CallFailed> =>
  work.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => (error instanceof CallFailed ? error : Promise.reject(error as Error)),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-package-'));
  photos = openPhotoFolder(folder);
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer();
  const { photo } = await photos.add('voi-nuoc.jpg', bytes);
  story = fullStory(photo.asset);
});
afterAll(async () => {
  await photos.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a package', () => {
  it('is written, proved and the same each time', async () => {
    const path = join(folder, 'one.zip');
    const proof = await makePackage(story, edition, path, photos, context);
    expect(proof.photos).toBe(2);
    expect(proof.files.map(({ name }) => name)).toEqual([
      'article.json',
      'article.html',
      'article.txt',
      'photos/01-nuoc-sach-ve-ban-na-luong.jpg',
      'photos/02-nuoc-sach-ve-ban-na-luong.jpg',
    ]);
    await makePackage(story, edition, join(folder, 'two.zip'), photos, context);
    expect(readFileSync(join(folder, 'two.zip')).equals(readFileSync(path))).toBe(true);
    expect(steps.slice(0, 4)).toEqual(['photo 0/4', 'photo 1/4', 'text 2/4', 'proof 3/4']);
  });

  it('is read by other people’s programs', async () => {
    const path = join(folder, 'one.zip');
    // Info-ZIP where it is installed; where not, Python's reader stands in
    const tests: [string, string[]][] = [
      ['unzip', ['-t', path]],
      ['python3', ['-m', 'zipfile', '-t', path]],
    ];
    const found = tests.find(([name]) => spawnSync(name, name === 'unzip' ? ['-v'] : ['-V']).status === 0);
    if (found) execFileSync(...found);
    const picture = (await unzip(readFileSync(path))).find(({ name }) => name.startsWith('photos/01'));
    writeFileSync(join(folder, 'out.jpg'), picture?.bytes ?? '');
    expect(await photos.tags(join(folder, 'out.jpg'))).toMatchObject({
      'IPTC:Caption-Abstract': 'Trạm bơm đầu nguồn',
      'XMP-dc:Description': 'Trạm bơm đầu nguồn',
      'IPTC:Credit': 'Hoàng Vân',
      'XMP-photoshop:Credit': 'Hoàng Vân',
    });
  });

  it('that lost a word, grew a desk note or was changed is not passed', async () => {
    const files = await unzip(readFileSync(join(folder, 'one.zip')));
    const bytes = await zip(files, new Date(edition.at));
    expect((await provePackage(bytes, story)).photos).toBe(2);
    const other = { ...story, sapo: `${story.sapo} Thêm.` };
    expect((await failure(provePackage(bytes, other))).params).toEqual({ what: 'article.txt: sapo' });
    const leaked = {
      ...story,
      deskNote: 'Đường ống\nSố hộ có nước Thôn Hộ',
      body: story.body.filter(({ _key }) => _key !== 'b9'),
    };
    expect((await failure(provePackage(bytes, leaked))).params).toEqual({ what: 'desk-note' });
    const changed = files.map((file) => (file.name === 'article.txt' ? { ...file, bytes: Buffer.from('khác') } : file));
    expect((await failure(provePackage(await zip(changed, new Date(0)), story))).params).toEqual({
      what: 'article.txt',
    });
    const less = files.filter(({ name }) => !name.startsWith('photos/02'));
    expect((await failure(provePackage(await zip(less, new Date(0)), story))).params).toEqual({
      what: 'manifest.json',
    });
  });

  it('that is given up or cannot be proved leaves nothing behind', async () => {
    const path = join(folder, 'none.zip');
    const aborted: CallContext = {
      signal: {
        aborted: true,
        throwIfAborted: () => {
          throw new CallFailed('cancelled');
        },
      },
      progress: () => {},
    };
    expect((await failure(makePackage(story, edition, path, photos, aborted))).code).toBe('cancelled');
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
  });
});

describe('the gate', () => {
  const options = { house: defaultHouse, language: 'vi', year: 2026 } as const;
  it('lets a whole story through and names what keeps another', () => {
    assertReady(story, [], options);
    const waiting = { ...story, photos: [...story.photos, waitingPhoto('p3', 'Chờ ảnh', 'X', edition.at)] };
    for (const [bad, first] of [
      [{ ...story, headline: '' }, 'missing/headline'],
      [waiting, 'photo/no-file'],
      [{ ...story, body: [...story.body, { _type: 'hologram', _key: 'u1' }] }, 'unknown-block'],
    ] as const)
      expect(() => assertReady(bad, [], options)).toThrow(
        expect.objectContaining({
          code: 'package-not-ready',
          params: expect.objectContaining({ first }) as object,
        }) as Error,
      );
  });
});

it('names a package by story and day', () => {
  expect(packageName(story, edition.at)).toBe('nuoc-sach-ve-ban-na-luong-2026-03-02-story0.zip');
});
