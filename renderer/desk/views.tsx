import type { View } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import {
  classes,
  Icon,
  IconApproved,
  IconBin,
  type IconComponent,
  IconExported,
  IconOutbox,
  IconReturned,
  IconSpiked,
  IconStory,
  IconSubmitted,
  IconWrite,
} from '../ui/index.ts';
import css from './views.module.css';

const icons: Readonly<Record<View, IconComponent>> = {
  mine: IconWrite,
  submitted: IconSubmitted,
  returned: IconReturned,
  approved: IconApproved,
  outbox: IconOutbox,
  exported: IconExported,
  all: IconStory,
  spiked: IconSpiked,
  bin: IconBin,
};
const working: readonly View[] = ['mine', 'submitted', 'returned', 'approved', 'outbox', 'exported', 'all'];
/** Where stories are put away: two on one line, so that the list below gets the room. */
const away: readonly View[] = ['spiked', 'bin'];

interface ViewsProps {
  /** null while a search looks through all of them. */
  readonly view: View | null;
  readonly counts: Readonly<Record<View, number>> | undefined;
  readonly onView: (view: View) => void;
}

export function Views({ view, counts, onView }: ViewsProps) {
  const { desk, format } = useMessages();
  const button = (one: View) => (
    <button
      key={one}
      type="button"
      className={css['view']}
      aria-current={view === one ? 'page' : undefined}
      onClick={() => onView(one)}
    >
      <Icon of={icons[one]} />
      <span className={css['name']}>{desk.views[one]}</span>
      <span className={css['count']}>{counts === undefined ? '' : format.number(counts[one])}</span>
    </button>
  );
  return (
    <nav className={css['views']} aria-label={desk.viewsLabel}>
      {working.map(button)}
      <div className={classes(css['away'])}>{away.map(button)}</div>
    </nav>
  );
}
