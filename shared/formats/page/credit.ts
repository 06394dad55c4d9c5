/** A caption and whom its photo is credited to. */
export interface CaptionAndCredit {
  readonly caption: string;
  readonly credit: string;
}

// `… Ảnh: Kim Thành`, `… - Ảnh: TÊN`, `(Ảnh: Tên)`, `Nguồn ảnh: …`: the words before the colon stand at the start of a
// sentence or a bracket; the credit is the rest of the line.
const named =
  /^(?<caption>.*?)(?:^|[\s([|\-–—.…])(?<label>(?:Nguồn ảnh|Ảnh|ẢNH|Photo|PHOTO|Nguồn|NGUỒN))\s*:\s*(?<credit>[^:]{1,80}?)[\s)\].]*$/su;
// `Ảnh minh họa`, `(Ảnh tư liệu)`, `Ảnh minh họa: Tên`, `Ảnh chụp màn hình`: kept as they are, the house's form adds no "Ảnh:"
const kindOnly =
  /^(?<caption>.*?)(?:^|[\s([|\-–—.…])(?<credit>Ảnh (?:minh (?:họa|hoạ)|tư liệu|chụp (?:màn hình|lại)|cắt từ (?:clip|video)|do [^.:]{2,40} cung cấp)(?:\s*[:-]\s*[^:]{1,60}?)?)[\s)\].]*$/su;
// (Ảnh TTXVN)
const bracketed = /^(?<caption>.*?)[([][Ảả]nh (?<credit>[A-ZĐ\p{Lu}][^:()]{1,40})[)\]]\.?$/su;
// `- ảnh: TÊN`, `(ảnh: Zing.vn)`, `, ảnh: Facebook nhân vật`: a small letter only behind a sign that parts
const smallLabel = /^(?<caption>.*?)[-–—|([,]\s*(?<label>ảnh)\s*:\s*(?<credit>[^:]{1,80}?)[\s)\].]*$/su;
// `- Ảnh QUANG THẾ`, `- Ảnh T.D.`, `- Ảnh CSGT Thanh Hóa cung cấp`, `- Ảnh từ mạng xã hội`: behind a dash no colon is needed
const dashed =
  /^(?<caption>.+?)\s[-–—]\s*[Ảả]nh (?<credit>(?:\p{Lu}[\p{L}\p{M}.]*(?:[\s/,&-]+\p{Lu}[\p{L}\p{M}.]*){0,5}|[^:.]{2,50} cung cấp|từ [^:.]{2,30}))[\s)\].]*$/su;

const joints = /[\s([|\-–—]+$/u;
/** A caption has rarely more: median 15 syllables, p95 34 in the press; a paragraph that mentions a photo is no caption. */
const longestCaption = 90;
const words = (text: string): number => text.split(/\s+/u).filter((one) => one !== '').length;

/**
 * Cuts a caption from the credit at its end, or null when there is no credit at its end. `Nguồn: …` alone is no photo's
 * credit but a source of the text, so it needs a caption before it.
 */
export function splitCredit(text: string): CaptionAndCredit | null {
  for (const pattern of [kindOnly, named, smallLabel, bracketed, dashed]) {
    const found = pattern.exec(text.trim())?.groups;
    if (!found) continue;
    const caption = (found['caption'] ?? '').replace(joints, '').trim();
    const credit = (found['credit'] ?? '').trim().replace(/^[([]+/, '');
    if (credit === '' || words(caption) > longestCaption || words(credit) > 16) continue;
    if (/^nguồn$/iu.test(found['label'] ?? '') && (caption === '' || words(caption) > 40)) continue;
    return { caption, credit };
  }
  return null;
}

/** The credit in the house's form: `Ảnh: Kim Thành`; one that says itself what it is stays as it is. */
export const creditLine = (credit: string): string =>
  credit === '' || /^(?:ảnh|photo|nguồn)(?![\p{L}\p{N}])/iu.test(credit) ? credit : `Ảnh: ${credit}`;
