import { expect, it } from 'vitest';
import { tagsOf } from './tags.ts';

it('reads tags between commas, each once', () => {
  expect(tagsOf(' na Đông Triều,hợp tác xã ; Na  đông triều,, ')).toEqual(['na Đông Triều', 'hợp tác xã']);
  expect(tagsOf('')).toEqual([]);
});
