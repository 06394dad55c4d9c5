export { CheckReport, tryPlace } from './check-place.ts';
export { deliverFiles, type DropFile, type FileDelivery } from './deliver-files.ts';
export { fingerprintOf } from './fingerprint.ts';
export type { DropPlace, DropTarget } from './place.ts';
