export type { Edition } from './build.ts';
export { assertReady, makePackage } from './make.ts';
export { packageName } from './name.ts';
export { provePackage } from './prove.ts';
export { type PackedFile, unzip } from './zip.ts';
