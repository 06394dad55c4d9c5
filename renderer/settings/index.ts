export { WhoFields } from './person-form.tsx';
export { SettingsDialog } from './settings-dialog.tsx';
export { TermDialog } from './style/index.ts';
export { zoomedBy } from './text-zoom.ts';
export { settingsKey, useChangeSettings, useSettings } from './use-settings.ts';
