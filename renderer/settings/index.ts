import { lazyPart } from '../ui/index.ts';

export { WhoFields } from './person-form.tsx';
export { zoomedBy } from './text-zoom.ts';
export { settingsKey, useChangeSettings, useSettings } from './use-settings.ts';
export const SettingsDialog = lazyPart(
  async () => (await import('./settings-dialog.tsx')).SettingsDialog,
  ({ isOpen }) => isOpen,
);
export const TermDialog = lazyPart(async () => (await import('./style/index.ts')).TermDialog);
export const PackField = lazyPart(async () => (await import('./style/index.ts')).PackField);
