export { assert } from './assert.ts';
export { type Dispose, disposeAll } from './dispose.ts';
export { newId, newKey } from './ids.ts';
export { failure, type Result, success } from './result.ts';
export { differingBits, sameLookBits } from './look.ts';
