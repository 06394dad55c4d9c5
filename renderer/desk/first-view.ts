import { type View, views } from '../../shared/api/index.ts';
import type { Role } from '../../shared/review/index.ts';

const lastViewKey = 'morat.desk.view';

/** Where each role finds its work when it has no stories of its own. */
const workOf: Readonly<Record<Role, View>> = {
  reporter: 'mine',
  copyEditor: 'submitted',
  chief: 'all',
  producer: 'approved',
};

/** The view that the desk opens on: the one chosen last, else one's own stories, else where one's role has work. */
export function firstView(last: string | null, role: Role, counts: Readonly<Record<View, number>>): View {
  const remembered = views.find((view) => view === last);
  if (remembered) return remembered;
  const work = workOf[role];
  return counts.mine === 0 && counts[work] > 0 ? work : 'mine';
}

export const lastView = (): string | null => localStorage.getItem(lastViewKey);
export const keepView = (view: View): void => localStorage.setItem(lastViewKey, view);
