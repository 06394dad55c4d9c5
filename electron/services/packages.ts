import { basename, join } from 'node:path';
import type { Handlers } from '../../shared/api/index.ts';
import { assertReady, extensionOf, makePackage, packageName, writeForm } from '../packages/index.ts';
import { type PhotoFolder, writeAtomically } from '../photos/index.ts';
import type { ServiceParts } from './parts.ts';

export function packageHandlers(parts: ServiceParts, photos: PhotoFolder): Handlers<'packages'> {
  const { store, folder } = parts;
  return {
    async make({ draft, path, override }, context) {
      const story = store.stories.read(draft);
      const { person, house } = store.settings.get();
      const check = await parts.checkOptions();
      context.signal.throwIfAborted();
      const over = assertReady(story, store.drafts.ignored(draft), check, override === null ? 'nothing' : 'rules');
      const note = over === 0 ? '' : (override ?? '');
      const revision = store.revisions.hold({ draft, reason: 'exported', author: person.name, note, forItsNote: true });
      const edition = { revision: revision.id, at: revision.at, creditForm: house.creditForm };
      const target = path ?? join(folder, 'exports', packageName(story, revision.at));
      const proof = await makePackage(story, edition, target, photos, context);
      store.records.take({
        draft,
        step: 'export',
        author: person.name,
        role: person.role,
        note: [basename(target), note].filter((part) => part !== '').join(' · '),
      });
      parts.emit('draftsChanged', { ids: [draft] });
      return { path: target, proof };
    },
    async write({ draft, form, path }, context) {
      const story = store.stories.read(draft);
      const { person, house } = store.settings.get();
      const revision = store.revisions.hold({ draft, reason: 'checkpoint', author: person.name, note: '' });
      const edition = { revision: revision.id, at: revision.at, creditForm: house.creditForm };
      const bytes = await writeForm(story, edition, form, photos, context);
      const target = path ?? join(folder, 'exports', packageName(story, revision.at, extensionOf[form]));
      await writeAtomically(target, bytes);
      return { path: target, bytes: bytes.length };
    },
  };
}
