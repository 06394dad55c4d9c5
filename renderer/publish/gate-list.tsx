import type { GateItem } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, classes, Icon, IconBlocking, IconDone, IconWarning, ReaderText, withBlanks } from '../ui/index.ts';
import css from './gate-list.module.css';

type Place = NonNullable<GateItem['place']>;

interface GateListProps {
  readonly items: readonly GateItem[];
  readonly onJump: (place: Place) => void;
  readonly onFix: (item: GateItem) => void;
}

const icons = { blocks: IconBlocking, asks: IconWarning, passed: IconDone } as const;

export function GateList({ items, onJump, onFix }: GateListProps) {
  const { publish } = useMessages();
  const states = { blocks: publish.blocking, asks: publish.asking, passed: publish.fine };
  return (
    <ul className={css['items']}>
      {items.map((item) => (
        <li
          key={`${item.code} ${item.place?.key ?? ''} ${item.place?.offset ?? ''} ${item.message}`}
          className={css['item']}
        >
          <span className={classes(css['state'], css[item.state])}>
            <Icon of={icons[item.state]} />
            <ReaderText>{states[item.state]}</ReaderText>
          </span>
          <div className={css['words']}>
            {item.message}
            {item.detail !== '' && <small className={css['detail']}>{item.detail}</small>}
          </div>
          <Step item={item} onJump={onJump} onFix={onFix} />
        </li>
      ))}
    </ul>
  );
}

function Step({ item, onJump, onFix }: Omit<GateListProps, 'items'> & { readonly item: GateItem }) {
  const { publish } = useMessages();
  const { place, fix, state } = item;
  if (state === 'passed') return null;
  if (fix !== null && fix.length <= 24)
    return <Button onPress={() => onFix(item)}>{publish.fix(withBlanks(fix))}</Button>;
  if (!place) return null;
  return (
    <Button aria-label={publish.jumpTo(item.message)} onPress={() => onJump(place)}>
      {publish.jump}
    </Button>
  );
}
