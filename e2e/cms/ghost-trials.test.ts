import { inject } from 'vitest';
import { openDatabase } from './ghost-database.ts';
import { expectWholeOnceInGhost } from './ghost-story.ts';
import { describeTrials } from './trials.ts';

describeTrials('Ghost', () => {
  const { url, key, folder } = inject('ghost');
  const database = openDatabase(folder);
  return {
    url,
    addTarget: (desk, address) => desk.addGhost(address, key),
    expectWholeOnce: (draft, more) => Promise.resolve(expectWholeOnceInGhost(database, draft, more)),
  };
});
