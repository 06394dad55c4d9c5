import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The window reads the language model from this machine's disk: unpacked it is there in a third of the time. */
const unpackedModel = {
  name: 'unpacked-model',
  generateBundle(_: unknown, bundle: Record<string, { fileName: string; type: string; source?: string | Uint8Array }>) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.model') && file.source)
        file.source = gunzipSync(file.source);
  },
};

/**
 * React Aria brings its few words (for screen readers) in some thirty languages, none of them Vietnamese: all but the
 * English that it falls back to are left out of what is read at the start.
 */
const oneLanguage = {
  name: 'one-language',
  load: (id: string) =>
    /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*[\\/][a-z]{2}-[A-Z]{2}\.m?js$/.test(id) &&
    !/en-US\.m?js$/.test(id)
      ? 'export default {}'
      : null,
};

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      // "dependencies" (native modules) stay imports; devDependencies are bundled
      externalizeDeps: true,
      rolldownOptions: {
        // native speed-ups that ssh2 does without where they are not built
        external: ['cpu-features', /sshcrypto\.node$/],
        input: {
          main: at('electron/main.ts'),
          'browser-host': at('electron/browser-host.ts'),
          services: at('electron/services/worker.ts'),
          'heif-worker': at('electron/photos/heif-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // a sandboxed preload has to be one CommonJS file
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [oneLanguage, react()],
    worker: { format: 'es', plugins: () => [unpackedModel] },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // read from this machine's disk, not over a network
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
