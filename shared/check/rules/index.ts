import type { Rule } from '../rule.ts';
import { doubleSpace } from './double-space.ts';

/** Every rule that ships. A new one is a file beside this and a line here: see docs/add-a-check.md. */
export const rules: readonly Rule[] = [doubleSpace];
