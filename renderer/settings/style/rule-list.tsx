import { useMessages } from '../../messages/index.ts';
import { classes, Icon, IconBlocking, IconInfo, IconWarning, ReaderText, Tag, VirtualList } from '../../ui/index.ts';
import { isDoubted, type ListedRule } from './listed-rule.ts';
import css from './style.module.css';

interface RuleListProps {
  readonly rules: readonly ListedRule[];
  readonly active: string | null;
  readonly onActive: (id: string) => void;
}

const icons = { error: IconBlocking, warning: IconWarning, hint: IconInfo } as const;
const keyOf = ({ id }: ListedRule): string => id;
const nothing: ReadonlySet<string> = new Set();

export function RuleList({ rules, active, onActive }: RuleListProps) {
  const { style: words, findings } = useMessages();
  return (
    <VirtualList
      label={words.rules}
      items={rules}
      keyOf={keyOf}
      rowHeight={50}
      activeKey={active}
      onActive={onActive}
      chosen={nothing}
      onChosen={() => undefined}
      onOpen={({ id }) => onActive(id)}
    >
      {(rule, { isActive }) => (
        <div className={classes(css['row'], isActive && css['active'], !rule.isOn && css['faded'])}>
          <span className={classes(css['sign'], css[rule.severity])}>
            <Icon of={icons[rule.severity]} size={16} />
            <ReaderText>{words.severities[rule.severity]}</ReaderText>
          </span>
          <span className={css['name']}>{rule.name}</span>
          <span className={css['sub']}>
            {findings.kinds[rule.category]} · {rule.packName}
          </span>
          <span className={css['tags']}>
            {rule.isDraft ? <Tag tone="fact">{words.draft}</Tag> : !rule.isOn && <Tag>{words.off}</Tag>}
            {isDoubted(rule.counts) && <Tag tone="style">{words.doubted}</Tag>}
          </span>
        </div>
      )}
    </VirtualList>
  );
}
