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
  /** The titles one below the other, for more of them than a line holds. */
  readonly isVertical?: boolean;
}

/** Tabs that fill their place: the titles above or beside, the chosen content scrolling. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, isVertical = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={css['tabs'] ?? ''}
      orientation={isVertical ? 'vertical' : 'horizontal'}
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
