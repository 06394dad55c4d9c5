import { join } from 'node:path';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'out/bench');

/** The page with the peers, built for production and served on this machine. */
export async function servePeers(): Promise<{
  readonly address: (editor: string, words: number) => string;
  readonly close: () => Promise<void>;
}> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: ['index', 'react'].map((page) => join(root, `bench/page/${page}.html`)) },
    },
  });
  const server = await preview({
    root,
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    address: (editor, words) =>
      editor === 'react'
        ? `${base}bench/page/react.html`
        : `${base}bench/page/index.html?editor=${editor}&words=${words}`,
    close: () => server.close(),
  };
}
