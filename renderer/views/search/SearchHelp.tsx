/** The search's language by examples; each can be tried. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { cx } from '#renderer/ui/cx.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './SearchHelp.module.css';

export function SearchExamples(): ReactNode {
  return (
    <dl className={styles['examples']}>
      {t.examples.map(({ query, means }) => (
        <div key={query}>
          <dt><PlaceLink to={{ name: 'search', query, filters: {} }}>{query}</PlaceLink></dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}

export function SearchHelp(): ReactNode {
  return (
    <Disclosure className={cx(styles['help'])}>
      <Heading level={2} className={cx(styles['heading'])}><Button slot="trigger" className={cx(styles['trigger'])}><ChevronRight aria-hidden />{t.help}</Button></Heading>
      <DisclosurePanel><SearchExamples /></DisclosurePanel>
    </Disclosure>
  );
}
