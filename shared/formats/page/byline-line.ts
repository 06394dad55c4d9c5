import type { BylineRole } from '../../article/index.ts';

export interface BylineName {
  readonly name: string;
  readonly role: BylineRole;
}

const roles: readonly (readonly [RegExp, BylineRole])[] = [
  [/^bài\s*(?:,|và|&|-|\/)\s*ảnh\s*:\s*/iu, 'textAndPhoto'],
  [/^(?:tin\s*(?:,|và|-|\/)\s*ảnh|ảnh\s*(?:,|và)\s*bài)\s*:\s*/iu, 'textAndPhoto'],
  [/^(?:bài|tin|tin,\s*bài|tác giả|người viết|thực hiện|bút danh)\s*:\s*/iu, 'text'],
  [/^ảnh\s*:\s*/iu, 'photo'],
  [/^(?:tổng hợp|biên dịch|biên soạn)\s*:?\s*/iu, 'compiled'],
  [/^(?:theo|nguồn)\s*:?\s+/iu, 'source'],
  [/^by\s+/iu, 'text'],
];
const afterName: readonly (readonly [RegExp, BylineRole])[] = [
  [/\s*[-–(]?\s*(?:tổng hợp|t\/h|th|biên dịch)\s*\)?$/iu, 'compiled'],
  [/\s*\(\s*theo\s+[^)]{2,40}\)$/iu, 'source'],
];
const desk = /^(?:PV|CTV|P\.V|B\.T|Nhóm PV|Nhóm phóng viên|Ban [\p{Lu}]\p{L}+|Phóng viên)$/u;
// what is written in capitals or with capitals but names no one
const noName =
  /^(?:trang chủ|thời sự|chia sẻ|bình luận|facebook|twitter|zalo|quay lại|xem thêm|đọc thêm|tin mới|video|in bài|việt nam|hà nội|hải phòng|đà nẵng|huế|cần thơ|thành phố hồ chí minh|tp\.? ?hcm)$/iu;

/** A person's or pen name: two to five words, each with a capital, or one short pen name. */
function isName(text: string): boolean {
  const parts = text.split(/\s+/u);
  if (text === '' || text.length > 45 || noName.test(text)) return false;
  if (desk.test(text)) return true;
  if (parts.length < 2 || parts.length > 5) return false;
  return parts.every((part) => /^(?:\p{Lu}[\p{L}'’]*\.?|\p{Lu}\.\p{Lu}\.?)$/u.test(part));
}

/** A line that holds only authors: `Kim Thành`, `Bài và ảnh: Kim Thành - Hải Yến`, `Theo TTXVN`. Null for anything else. */
export function readByline(line: string): BylineName[] | null {
  let rest = line.trim().replace(/[\s.,;|•\-–—]+$/u, '');
  if (rest === '' || rest.length > 90) return null;
  let role: BylineRole = 'text';
  const label = labelOf(rest);
  if (label) ({ role, rest } = label);
  else
    for (const [pattern, known] of afterName) {
      const found = pattern.exec(rest);
      if (!found || found.index === 0) continue;
      rest = rest.slice(0, found.index);
      role = known;
      break;
    }
  const names = rest
    .split(/\s*(?:,|;|&|\/|\||\s[-–—]\s|\s-\s|\svà\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): BylineName => {
      // `Bài và ảnh: Kim Thành - Theo TTXVN`: a label counts for the names behind it
      const own = label ? labelOf(part) : null;
      if (own) ({ role } = own);
      return { name: own?.rest ?? part, role };
    });
  if (names.length === 0 || names.length > 5) return null;
  return names.every(({ name }) => (label ? isLabelledName(name) : isName(name))) ? names : null;
}

function labelOf(text: string): { readonly role: BylineRole; readonly rest: string } | null {
  for (const [pattern, role] of roles) {
    const found = pattern.exec(text);
    if (found) return { role, rest: text.slice(found[0].length) };
  }
  return null;
}

const isLabelledName = (name: string): boolean =>
  name.split(/\s+/u).length <= 6 && /^[\p{Lu}\p{N}]/u.test(name) && !/[.!?]$/u.test(name);
