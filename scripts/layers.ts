/**
 * Who may import whom, as data: the longest folder that a file lies in is its room; a room may import itself and what
 * is named here, and only through that room's index.ts. Read by layers.test.ts.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/base': [],
  'shared/article': ['shared/base'],
  // apart so that nobody carries a diff library who only wants the model
  'shared/article/compare': ['shared/base', 'shared/article'],
  'shared/language': ['shared/base'],
  // apart from its neighbours so that nobody carries the model who only wants syllables
  'shared/language/model': ['shared/base', 'shared/language'],
  'shared/style': ['shared/base', 'shared/article', 'shared/language'],
  'shared/review': ['shared/base', 'shared/article'],
  'shared/formats': ['shared/base', 'shared/article'],
  'shared/check': ['shared/base', 'shared/article', 'shared/language', 'shared/style'],
  // of check, formats and style only types and schemas
  'shared/api': ['shared/base', 'shared/article', 'shared/review', 'shared/check', 'shared/formats', 'shared/style'],

  'electron/store': ['shared'],
  'electron/photos': ['shared'],
  'electron/packages': ['shared', 'electron/photos'],
  'electron/cms': ['shared', 'electron/photos'],
  'electron/services': ['shared', 'electron/store', 'electron/photos', 'electron/packages', 'electron/cms'],
  'electron/bridge': ['shared/api', 'shared/base'],
  // apart from their neighbours because they need Electron's own modules, which the browser host has not
  'electron/bridge/ipc': ['shared/api', 'electron/bridge'],
  'electron/desktop/window': ['shared', 'electron'],
  'electron/command-line': ['shared', 'electron/store', 'electron/photos', 'electron/packages', 'electron/services'],
  'electron/desktop': ['shared', 'electron'],
  // the entry points: main, preload, browser-host, command-line
  electron: ['shared', 'electron'],

  'renderer/ui': ['shared/base'],
  // of article, check and review only types
  'renderer/messages': ['shared/base', 'shared/api', 'shared/article', 'shared/check', 'shared/review'],
  'renderer/bridge': ['shared/base', 'shared/api'],
  'renderer/editor': ['renderer/ui', 'renderer/messages', 'shared'],
  'renderer/findings': ['renderer/editor', 'renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/photos': ['renderer/editor', 'renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/review': [
    'renderer/review/workflow',
    'renderer/editor',
    'renderer/bridge',
    'renderer/ui',
    'renderer/messages',
    'shared',
  ],
  // apart because the desk takes steps too, with many stories at once, and has no editor
  'renderer/review/workflow': ['renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  // the proof on paper; what is suggested it is given
  'renderer/print': ['renderer/editor', 'renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/desk': ['renderer/review/workflow', 'renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/help': ['renderer/ui', 'renderer/messages'],
  'renderer/publish': ['renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/settings': ['renderer/bridge', 'renderer/ui', 'renderer/messages', 'shared'],
  'renderer/story': [
    'renderer/editor',
    'renderer/findings',
    'renderer/photos',
    'renderer/print',
    'renderer/review',
    'renderer/bridge',
    'renderer/ui',
    'renderer/messages',
    'shared',
  ],
  'renderer/app': ['renderer', 'shared'],
  // main.tsx
  renderer: ['renderer', 'shared'],
};

/** Packages that only one room may import, with what to use instead. */
export const guarded: readonly {
  readonly packages: readonly string[];
  readonly rooms: readonly string[];
  readonly instead: string;
}[] = [
  { packages: ['ws'], rooms: ['electron/bridge'], instead: 'electron/bridge (serveBrowser)' },
  {
    packages: ['electron'],
    rooms: ['electron/bridge/ipc', 'electron/desktop/window', 'electron'],
    instead: 'DesktopCapabilities or electron/bridge',
  },
  { packages: ['better-sqlite3'], rooms: ['electron/store'], instead: 'electron/store' },
  { packages: ['sharp', 'exiftool-vendored'], rooms: ['electron/photos'], instead: 'electron/photos' },
];
