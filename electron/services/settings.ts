import type { Handlers } from '../../shared/api/index.ts';
import type { ServiceParts } from './parts.ts';

export function settingsHandlers({ store, emit }: ServiceParts): Handlers<'settings'> {
  return {
    get: () => store.settings.get(),
    set(patch) {
      const settings = store.settings.set(patch);
      emit('settingsChanged', {});
      return settings;
    },
  };
}
