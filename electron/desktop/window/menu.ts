import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { RoleTexts, ShellTexts } from './shell-texts.ts';

/** The system's own commands; the program's are in the window, where their keys are. */
export function setMenu(texts: ShellTexts): void {
  const roles = (...names: (keyof RoleTexts)[]): MenuItemConstructorOptions[] =>
    names.map((role) => ({ role, label: texts.roles[role] }));
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: texts.file, submenu: isMac ? roles('close') : roles('close', 'quit') },
    { label: texts.edit, submenu: roles('undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll') },
    {
      label: texts.view,
      submenu: roles('reload', 'togglefullscreen', ...(app.isPackaged ? [] : ['toggleDevTools' as const])),
    },
    { label: texts.window, submenu: roles('minimize', 'zoom') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
