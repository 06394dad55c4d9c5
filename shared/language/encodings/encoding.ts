/** How Vietnamese was written before Unicode; each is named by what newsrooms call it. */
export const legacyEncodings = ['tcvn3', 'vni', 'viscii', 'viqr'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];
