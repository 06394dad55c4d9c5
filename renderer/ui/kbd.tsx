import { keyCaps } from './keys.ts';
import css from './kbd.module.css';

/** The caps of a key, e.g. `Mod+K`; decoration: the key itself is told by aria-keyshortcuts. */
export function Kbd({ of }: { readonly of: string }) {
  return (
    <span className={css['keys']} aria-hidden>
      {keyCaps(of).map((cap) => (
        <kbd key={cap} className={css['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
