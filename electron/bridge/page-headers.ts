import type { PageFile } from './page-files.ts';

/**
 * Nothing but the window's own files: no inline script, no frame, no other address. Inline styles are allowed because
 * React Aria writes a style element; `socket` is the browser shell's own socket.
 */
const contentSecurityPolicy = (socket: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self' ${socket}`.trimEnd(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers of every answer of both shells. */
export const pageHeaders = (socket = ''): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(socket),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
});

export const fileHeaders = (file: PageFile): Record<string, string> => ({
  'Content-Type': file.contentType,
  'Content-Length': String(file.bytes),
  'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
});
