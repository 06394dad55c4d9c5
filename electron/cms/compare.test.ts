import { describe, expect, it } from 'vitest';
import { compareHtml } from './compare.ts';

const sent =
  '<p>Nước về bản.</p><figure><img src="a.jpg"/><figcaption>Bà con. <cite class="credit">Ảnh: Vân</cite></figcaption></figure><p>Hết.</p>';
const codes = (kept: string) =>
  compareHtml(sent, kept).map(({ code, params }) => [code, ...Object.values(params)].join(' '));

describe('what a target made of the text', () => {
  it('is nothing when only the writing of it differs', () => {
    expect(codes(sent.replace('"/>', '" />'))).toEqual([]);
    expect(codes(`<!-- wp:x -->\n${sent.replaceAll('><', '>\n<')}`)).toEqual([]);
  });
  it('names what was taken out', () => {
    expect(codes(sent.replace('<p>Hết.</p>', ''))).toEqual(['element-removed p 1', 'words-lost 1']);
    expect(codes(sent.replace(/<figcaption>.*<\/figcaption>/, ''))).toEqual([
      'element-removed figcaption 1',
      'element-removed cite 1',
      'words-lost 1',
      'caption-lost 1',
      'credit-lost 1',
    ]);
    expect(codes(sent.replace('a.jpg', 'b.jpg'))).toEqual(['photo-lost 1']);
  });
  it('names words that nobody sent', () => {
    expect(codes(`${sent}<p>Quảng cáo</p>`)).toEqual(['words-added 1']);
  });
});
