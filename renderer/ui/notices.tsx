import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { newKey } from '../../shared/base/index.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { IconClose, IconDone, IconInfo, IconWarning } from './icons.ts';
import { IconButton } from './icon-button.tsx';
import css from './notices.module.css';

interface Notice {
  /** A notice with the same id takes the earlier one's place. */
  readonly id?: string;
  /** done and info leave by themselves, error stays until it is closed. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
  /** What the person can do next, in words. */
  readonly next?: string;
  readonly action?: NoticeAction;
  /** A second thing to do, before the action. */
  readonly more?: NoticeAction;
}

interface NoticeAction {
  readonly label: string;
  readonly perform: () => void;
}

export interface Notices {
  readonly show: (notice: Notice) => void;
  readonly close: (id: string) => void;
}

type Shown = Notice & { readonly id: string };

/** How long a notice stays that leaves by itself; hovering or focusing it holds it. WCAG 2.2.1: nothing in it is lost. */
const staysMs = 7000;

const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = use(NoticesContext);
  if (!notices) throw new Error('Impossible state: useNotices outside NoticesProvider');
  return notices;
}

interface NoticesProviderProps {
  readonly regionLabel: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

export function NoticesProvider({ regionLabel, closeLabel, children }: NoticesProviderProps) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const notices = useMemo<Notices>(
    () => ({
      show: (notice) =>
        setShown((before) => {
          const next: Shown = { ...notice, id: notice.id ?? newKey() };
          return [...before.filter((one) => one.id !== next.id), next].slice(-4);
        }),
      close: (id) => setShown((before) => before.filter((one) => one.id !== id)),
    }),
    [],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <section className={css['region']} aria-label={regionLabel} aria-live="polite" data-react-aria-top-layer>
        {shown.map((notice) => (
          <NoticeCard
            key={notice.id}
            notice={notice}
            closeLabel={closeLabel}
            onClose={() => notices.close(notice.id)}
          />
        ))}
      </section>
    </NoticesContext>
  );
}

interface NoticeCardProps {
  readonly notice: Shown;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

const icons = { done: IconDone, info: IconInfo, error: IconWarning } as const;

function NoticeCard({ notice, closeLabel, onClose }: NoticeCardProps) {
  const [isHeld, setHeld] = useState(false);
  const leaves = notice.kind !== 'error' && !isHeld;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(onClose, staysMs);
    return () => clearTimeout(timer);
    // a new notice under the same id starts its time again; onClose is made anew on each drawing
    // eslint-disable-next-line react/exhaustive-deps
  }, [leaves, notice]);
  return (
    <div
      className={classes(css['notice'], css[notice.kind])}
      role={notice.kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={icons[notice.kind]} />
      <div className={css['words']}>
        {notice.text}
        {notice.next !== undefined && <div className={css['next']}>{notice.next}</div>}
      </div>
      {[notice.more, notice.action].map(
        (action) =>
          action && (
            <Button
              key={action.label}
              onPress={() => {
                action.perform();
                onClose();
              }}
            >
              {action.label}
            </Button>
          ),
      )}
      <IconButton icon={IconClose} label={closeLabel} onPress={onClose} />
    </div>
  );
}
