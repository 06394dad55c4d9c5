/**
 * How a house prints caption and credit: `… - Ảnh: Tên` (dash), `…. Ảnh: Tên` (sentence), `… (Ảnh: Tên)` (brackets);
 * `asTyped` leaves the caption's end as it is, and a dash stands where that end is no sign.
 */
export const creditForms = ['asTyped', 'dash', 'sentence', 'brackets'] as const;
export type CreditForm = (typeof creditForms)[number];
