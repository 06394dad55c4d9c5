import type { Article, BylineRole } from '../article/index.ts';

const roleLabels: Readonly<Record<BylineRole, string>> = {
  text: '',
  photo: 'Ảnh: ',
  textAndPhoto: 'Bài và ảnh: ',
  compiled: 'Tổng hợp: ',
  source: 'Theo ',
};

/** `Kim Thành`, `Bài và ảnh: Kim Thành`: authors of one role together, in the story's order. */
export function bylineText(story: Article): string {
  const groups: { role: BylineRole; names: string[] }[] = [];
  for (const { name, role } of story.bylines) {
    if (name === '') continue;
    const last = groups.at(-1);
    if (last?.role === role) last.names.push(name);
    else groups.push({ role, names: [name] });
  }
  return groups.map(({ role, names }) => `${roleLabels[role]}${names.join(', ')}`).join(' - ');
}

/** `Hải Phòng, 07/01/2022` */
export function datelineText({ place, date }: Article['dateline']): string {
  const day = date?.split('-').toReversed().join('/') ?? '';
  return [place, day].filter((part) => part !== '').join(', ');
}
