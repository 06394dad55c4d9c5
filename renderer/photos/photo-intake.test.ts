import { expect, it } from 'vitest';
import { CallFailed, type Client } from '../../shared/api/index.ts';
import { type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { createPhotoIntake, type IntakeState } from './photo-intake.ts';

const photo = (name: string): PresentPhoto => ({
  ...waitingPhoto(name, '', '', '2026-11-24T01:00:00.000Z'),
  asset: 'b'.repeat(64),
  fileName: name,
  mediaType: 'image/png',
  width: 10,
  height: 10,
});
const client: { readonly photos: Pick<Client['photos'], 'add'> } = {
  photos: {
    add: ({ name }) =>
      name.endsWith('.txt')
        ? Promise.reject(new CallFailed('photo-unsupported', { name }))
        : Promise.resolve({ photo: photo(name), damaged: false }),
  },
};
const file = (name: string) => new File(['x'], name);

it('names a bad file with its reason and takes the others in, telling how far it is', async () => {
  const intake = createPhotoIntake(client);
  const states: (IntakeState | null)[] = [];
  intake.onState(() => states.push(intake.state()));
  const taken: string[] = [];
  const result = await intake.add([file('a.png'), file('b.txt'), file('c.png')], ({ photo: one }) =>
    taken.push(one.fileName),
  );
  expect(taken).toEqual(['a.png', 'c.png']);
  expect(result).toMatchObject({ added: 2, stopped: false, failed: [{ name: 'b.txt' }] });
  expect(result.failed[0]?.error).toMatchObject({ code: 'photo-unsupported' });
  expect(states).toEqual([...[0, 1, 2, 3].map((done) => ({ done, total: 3 })), null]);
});

it('stops when told and keeps what is already in', async () => {
  const intake = createPhotoIntake(client);
  const taken: string[] = [];
  const result = await intake.add([file('a.png'), file('c.png')], ({ photo: one }) => {
    taken.push(one.fileName);
    intake.stop();
  });
  expect(taken).toEqual(['a.png']);
  expect(result).toMatchObject({ added: 1, stopped: true });
});

it('refuses an enormous file before reading it', async () => {
  const enormous = Object.defineProperty(file('phim.jpg'), 'size', { value: 300 * 1024 * 1024 });
  const result = await createPhotoIntake(client).add([enormous], () => undefined);
  expect(result.failed[0]?.error).toMatchObject({ code: 'photo-too-large', params: { name: 'phim.jpg' } });
});
