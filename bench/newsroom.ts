import type { Store } from '../electron/store/index.ts';
import { type Article, emptyArticle, paragraph } from '../shared/article/index.ts';
import { storyText } from './page/text.ts';

const places = ['Đông Triều', 'Móng Cái', 'Cẩm Phả', 'Uông Bí', 'Vân Đồn', 'Tiên Yên', 'Bình Liêu', 'Ba Chẽ'];
const subjects = ['đường quê', 'mùa na', 'trường mới', 'bến cá', 'nước sạch', 'chợ phiên', 'đê biển', 'rừng thông'];
const deeds = ['được mở rộng', 'vào vụ', 'chờ sửa chữa', 'đón khách', 'thiếu vốn', 'hồi sinh'];
const people = ['Kim Thành', 'Thu Hà', 'Minh Đức', 'Ngọc Lan', 'Quang Huy', 'Hải Yến', 'Văn Trọng'];
const sections = ['Thời sự', 'Kinh tế', 'Xã hội', 'Văn hóa', 'Pháp luật'];

const pick = <One>(from: readonly One[], at: number): One => from[at % from.length] as One;

/** Even numbers between 0 and 1 that look drawn by chance and are the same each time (Weyl's sequence). */
const share = (at: number, of: number): number => (at * of) % 1;

/**
 * The words of the story with this number: briefs, news and features as a paper has them, 120 to 3,000 words, half of
 * them under 400. Always the same story for the same number.
 */
export function storyOfNumber(at: number): Article {
  const drawn = share(at, 0.618_033_988_75);
  const words = Math.round(120 * 25 ** (drawn * drawn));
  const tail = (turn: number) =>
    `${pick(people, at * 3 + turn)} ghi tại ${pick(places, at * 7 + turn)} số ${at}.${turn}.`;
  const text = storyText(words).map((one, turn) => `${one} ${tail(turn)}`);
  const headline = `${pick(places, at)}: ${pick(subjects, Math.floor(at / 8))} ${pick(deeds, at * 5)} (${at})`;
  return {
    ...emptyArticle(`story-${at}`, 'p0'),
    headline,
    sapo: `${text[0]?.slice(0, 160).trimEnd()}.`,
    section: pick(sections, at),
    bylines: [{ _key: 'b0', name: pick(people, at), role: 'text' }],
    state: pick(['draft', 'submitted', 'inReview', 'approved', 'exported', 'exported', 'exported'] as const, at),
    body: text.map((one, turn) => paragraph(`p${turn}`, one)),
  };
}

/** Puts the stories with these numbers into a store, and their words into its index. */
export function fill(store: Store, from: number, to: number): void {
  const batch = 500;
  for (let first = from; first < to; first += batch)
    store.atomically(() => {
      for (let at = first; at < Math.min(to, first + batch); at++) store.drafts.create(storyOfNumber(at));
    });
  while (store.search.refresh(2_000) > 0);
}
