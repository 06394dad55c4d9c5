import type { FindingsMessages } from '../vi/findings.ts';

export const findings: FindingsMessages = {};
