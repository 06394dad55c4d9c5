import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { type PhotoSize, photoSizes } from '../../shared/api/index.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** A file that a window may have. */
export interface PageFile {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Its name changes with its content, so it may be kept for good. */
  readonly immutable: boolean;
}

export interface PageFiles {
  /** The built window, e.g. `out/renderer`. */
  readonly renderer: string;
  photoFile(asset: string, size: PhotoSize): Promise<string | null>;
}

const photoPath = /^\/photo\/([0-9a-f]{64})\/([a-z]+)$/;

/** Finds what an address of the page stands for; null for everything that is no file of the window's. */
export async function findPageFile(files: PageFiles, pathname: string): Promise<PageFile | null> {
  const wanted = decoded(pathname);
  if (wanted === null) return null;
  const photo = photoPath.exec(wanted);
  if (photo) {
    const [, asset = '', size = ''] = photo;
    if (!Object.hasOwn(photoSizes, size)) return null;
    const path = await files.photoFile(asset, size as PhotoSize);
    return path === null ? null : fileAt(path, true);
  }
  const root = resolve(files.renderer);
  const path = resolve(join(root, wanted === '/' ? 'index.html' : wanted));
  return path.startsWith(root + sep) ? fileAt(path, wanted.startsWith('/assets/')) : null;
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}

async function fileAt(path: string, immutable: boolean): Promise<PageFile | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  // a type that is not known is handed over as bytes, so that a browser never guesses a script out of it
  const contentType = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return { path, contentType, bytes: found.size, immutable };
}
