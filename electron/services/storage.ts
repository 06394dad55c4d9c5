import type { Handlers } from '../../shared/api/index.ts';
import type { ServiceParts } from './parts.ts';

export const storageHandlers = ({ store }: ServiceParts): Handlers<'storage'> => ({
  recovery: () => store.recovery,
});
