export const findings = {};
export type FindingsMessages = typeof findings;
