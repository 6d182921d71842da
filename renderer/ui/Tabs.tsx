/** Ways to look at the same thing, one at a time. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly title: ReactNode; readonly content: ReactNode }[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  readonly className?: string | undefined;
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect, className }: TabsProps<K>): ReactNode {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as K)} className={cx(styles['tabs'], className)}>
      <TabList aria-label={label} className={cx(styles['list'])}>
        {tabs.map(({ key, title }) => <Tab key={key} id={key} className={cx(styles['tab'])}>{title}</Tab>)}
      </TabList>
      {tabs.map(({ key, content }) => <TabPanel key={key} id={key} className={cx(styles['panel'])}>{content}</TabPanel>)}
    </AriaTabs>
  );
}
