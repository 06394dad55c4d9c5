import type { Step } from './input.ts';
import { stages } from './methods.ts';

/** Lines before, what is done, lines after; `|` and `[…]` as in notation.ts. */
export interface Sequence {
  readonly name: string;
  readonly before: readonly string[];
  readonly steps: readonly Step[];
  readonly after: readonly string[];
  /** What so many Ctrl+Z bring back; the lines before if not said. */
  readonly undo?: { readonly times: number; readonly lines?: readonly string[] };
}

const compose = (word: string, more: { commit?: string | null; replace?: number } = {}): Step => ({
  preedit: stages(word),
  commit: more.commit === undefined ? word : more.commit,
  ...(more.replace !== undefined && { replace: more.replace }),
});
const press = (...presses: string[]): Step[] => presses.map((one) => ({ press: one }));
const retype = (backspaces: number, packet: string): Step => ({ backspaces, packet });

export const sequences: readonly Sequence[] = [
  // beside a mark, a link, a photo
  { name: 'compose right of bold', before: ['xe *máy*| cũ'], steps: [compose('việt')], after: ['xe *máyviệt|* cũ'] },
  { name: 'compose left of bold', before: ['xe |*máy* cũ'], steps: [compose('việt')], after: ['xe việt|*máy* cũ'] },
  { name: 'compose inside bold', before: ['xe *m|áy* cũ'], steps: [compose('ướt')], after: ['xe *mướt|áy* cũ'] },
  { name: 'retype inside bold', before: ['xe *may|* cũ'], steps: [retype(2, 'áy')], after: ['xe *máy|* cũ'] },
  {
    name: 'retype over the border of bold',
    before: ['xe *ma*y| cũ'],
    steps: [retype(2, 'áy')],
    after: ['xe *máy|* cũ'],
  },
  {
    name: 'compose right of a link',
    before: ['xem <trang>| này'],
    steps: [compose('việt')],
    after: ['xem <trang>việt| này'],
  },
  {
    name: 'compose left of a link',
    before: ['xem |<trang> này'],
    steps: [compose('việt')],
    after: ['xem việt|<trang> này'],
  },
  {
    name: 'compose inside a link',
    before: ['xem <tr|ang> này'],
    steps: [compose('việt')],
    after: ['xem <trviệt|ang> này'],
  },
  {
    name: 'retype inside a link',
    before: ['xem <tran|g> này'],
    steps: [retype(1, 'ấn')],
    after: ['xem <traấn|g> này'],
  },
  {
    name: 'compose before a photo',
    before: ['trước|', '(chú/người)', 'sau'],
    steps: [{ type: ' ' }, compose('đường')],
    after: ['trước đường|', '(chú/người)', 'sau'],
  },
  {
    name: 'compose after a photo',
    before: ['trước', '(chú/người)', '|sau'],
    steps: [compose('đường'), { type: ' ' }],
    after: ['trước', '(chú/người)', 'đường |sau'],
  },
  // compositions of their own kind
  { name: 'cancelled', before: ['một | hai'], steps: [compose('việt', { commit: null })], after: ['một | hai'] },
  {
    name: 'cancelled inside a word',
    before: ['mộ|t hai'],
    steps: [compose('việt', { commit: null })],
    after: ['mộ|t hai'],
  },
  {
    name: 'cancelled, then composed',
    before: ['một |'],
    steps: [compose('vi', { commit: null }), compose('hai')],
    after: ['một hai|'],
  },
  {
    name: 'replacement range at the end',
    before: ['tiếng viet|'],
    steps: [{ preedit: ['việt'], commit: 'việt', replace: 4 }],
    after: ['tiếng việt|'],
  },
  {
    name: 'three compositions without a pause',
    before: ['|'],
    steps: [compose('một'), { type: ' ' }, compose('hai'), { type: ' ' }, compose('bảy')],
    after: ['một hai bảy|'],
  },
  {
    name: 'over a selection across bold',
    before: ['xe [*máy* cũ] kia'],
    steps: [compose('đạp')],
    after: ['xe đạp| kia'],
  },
  { name: 'over a whole block', before: ['[xe máy]', 'sau'], steps: [compose('đạp')], after: ['đạp|', 'sau'] },
  // Enter
  {
    name: 'Enter at the end, then compose',
    before: ['một|', 'ba'],
    steps: [...press('Enter'), compose('hai')],
    after: ['một', 'hai|', 'ba'],
    undo: { times: 2 },
  },
  {
    name: 'Enter inside a word, then compose',
    before: ['mộtba|', 'x'],
    steps: [...press('ArrowLeft', 'ArrowLeft', 'Enter'), compose('hai')],
    after: ['một', 'hai|ba', 'x'],
  },
  {
    name: 'Enter at the start keeps the words where they are',
    before: ['|một'],
    steps: press('Enter'),
    after: ['', '|một'],
  },
  { name: 'Enter, Backspace', before: ['mộ|t'], steps: press('Enter', 'Backspace'), after: ['mộ|t'] },
  {
    name: 'Enter after a tít xen',
    before: ['# tít|'],
    steps: [...press('Enter'), compose('hai')],
    after: ['# tít', 'hai|'],
  },
  { name: 'Enter inside a tít xen', before: ['# tít| xen'], steps: press('Enter'), after: ['# tít', '# | xen'] },
  {
    name: 'Enter in a list',
    before: ['- một|'],
    steps: [...press('Enter'), compose('hai')],
    after: ['- một', '- hai|'],
  },
  {
    name: 'Enter in an empty item ends the list',
    before: ['- một', '- |'],
    steps: press('Enter'),
    after: ['- một', '|'],
  },
  {
    name: 'Tab and Shift+Tab',
    before: ['1. một', '1. ha|i'],
    steps: press('Tab', 'Tab', 'Shift+Tab'),
    after: ['1. một', '  1. ha|i'],
  },
  { name: 'Shift+Enter', before: ['một|'], steps: [...press('Shift+Enter'), compose('hai')], after: ['một\nhai|'] },
  { name: 'Alt+↑', before: ['một', 'ha|i', 'ba'], steps: press('Alt+ArrowUp'), after: ['ha|i', 'một', 'ba'] },
  {
    name: 'Alt+↓ moves past a photo',
    before: ['mộ|t', '(chú/người)', 'ba'],
    steps: press('Alt+ArrowDown'),
    after: ['(chú/người)', 'mộ|t', 'ba'],
  },
  // edges
  { name: 'Backspace joins', before: ['một', '|hai'], steps: press('Backspace'), after: ['một|hai'] },
  { name: 'Delete joins', before: ['một|', 'hai'], steps: press('Delete'), after: ['một|hai'] },
  {
    name: 'Backspace at the start of a tít xen',
    before: ['một', '# |hai'],
    steps: press('Backspace'),
    after: ['một', '|hai'],
  },
  {
    name: 'Backspace at the start of a list item',
    before: ['- một', '  - |hai'],
    steps: press('Backspace', 'Backspace'),
    after: ['- một', '|hai'],
  },
  {
    name: 'Backspace after a photo leaves it',
    before: ['một', '(chú/người)', '|hai'],
    steps: press('Backspace'),
    after: ['một', '(chú/người)', '|hai'],
  },
  {
    name: 'Delete before a photo leaves it',
    before: ['một|', '(chú/người)', 'hai'],
    steps: press('Delete'),
    after: ['một|', '(chú/người)', 'hai'],
  },
  { name: 'Backspace at the start of the body', before: ['|một'], steps: press('Backspace'), after: ['|một'] },
  {
    name: 'join, then retype over the seam',
    before: ['kho', '|a học'],
    steps: [...press('Backspace'), ...press('ArrowRight'), retype(1, 'á')],
    after: ['khoá| học'],
  },
  { name: 'Ctrl+Backspace', before: ['một hai| ba'], steps: press('Control+Backspace'), after: ['một | ba'] },
  // undo: a composed syllable is one step
  { name: 'undo a syllable', before: ['một |'], steps: [compose('đường')], after: ['một đường|'], undo: { times: 1 } },
  {
    name: 'undo one of two syllables',
    before: ['một |'],
    steps: [compose('đường'), { type: ' ' }, compose('xa')],
    after: ['một đường xa|'],
    undo: { times: 1, lines: ['một đường '] },
  },
  {
    name: 'undo a syllable over a selection',
    before: ['một [hai] ba'],
    steps: [compose('bốn')],
    after: ['một bốn| ba'],
    undo: { times: 1 },
  },
  {
    name: 'undo a retyped syllable',
    before: ['một |'],
    steps: [{ type: 'vie' }, retype(1, 'ê'), { type: 't' }, retype(2, 'ệt')],
    after: ['một việt|'],
    undo: { times: 1 },
  },
  {
    name: 'bold by key, then compose',
    before: ['một |'],
    steps: [...press('Control+b'), compose('hai'), ...press('Control+b'), { type: ' ' }, compose('ba')],
    after: ['một *hai* ba|'],
  },
  {
    name: 'NFD beside a mark',
    before: ['xe *máy*|'],
    steps: [compose('việt', { commit: 'việt'.normalize('NFD') })],
    after: ['xe *máyviệt|*'],
  },
];
