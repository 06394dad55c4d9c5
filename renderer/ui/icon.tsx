import type { IconComponent } from './icons.ts';
import css from './icon.module.css';

/** An icon beside words, or inside a button that has a name; it is never read out. */
export function Icon({
  of: Drawing,
  size = 16,
}: {
  readonly of: IconComponent;
  readonly size?: 12 | 14 | 16 | 20 | 28;
}) {
  return <Drawing className={css['icon']} size={size} strokeWidth={1.75} aria-hidden />;
}
