import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import css from './tabs.module.css';

interface TabDefinition<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Shown small beside the title; `null` keeps the place empty. */
  readonly count?: number | null;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabDefinition<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Tabs that fill their place: the titles above, the chosen content scrolling below. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={css['tabs'] ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className={css['titles'] ?? ''}>
        {tabs.map(({ id, title, count }) => (
          <Tab key={id} id={id} className={css['title'] ?? ''}>
            {title}
            {count !== undefined && count !== null && <span className={css['count']}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={css['content'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
