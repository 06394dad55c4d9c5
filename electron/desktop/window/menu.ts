import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './shell-texts.ts';

/** The system's own commands; the program's are in the window, where their keys are. */
export function setMenu(texts: ShellTexts): void {
  const roles = (...all: NonNullable<MenuItemConstructorOptions['role']>[]): MenuItemConstructorOptions[] =>
    all.map((role) => ({ role }));
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? roles('appMenu') : []),
    { label: texts.file, submenu: roles(process.platform === 'darwin' ? 'close' : 'quit') },
    { label: texts.edit, submenu: roles('undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll') },
    { label: texts.view, submenu: roles('reload', 'togglefullscreen', 'toggleDevTools') },
    { label: texts.window, submenu: roles('minimize', 'zoom') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
