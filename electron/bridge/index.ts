export { type HttpHost, type HttpHostOptions, startHttpHost } from './http-host.ts';
export { findPageFile, type PageFiles } from './page-files.ts';
export { fileHeaders, pageHeaders } from './page-headers.ts';
export { type Shell, shellOf } from './shell.ts';
