/** The three ways to look at questions: the member's list, the chair's board, and what is owed after the meeting. */
import type { ReactNode } from 'react';
import type { Place } from '#renderer/state/place.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './QuestionsSwitch.module.css';

const VIEWS: readonly { readonly to: Place; readonly name: string }[] = [
  { to: { name: 'questions' }, name: t.list }, { to: { name: 'enquiry' }, name: t.board }, { to: { name: 'followUps' }, name: t.followUps },
];

export function QuestionsSwitch({ here }: { readonly here: 'questions' | 'enquiry' | 'followUps' }): ReactNode {
  return (
    <nav aria-label={t.views} className={styles['switch']}>
      {VIEWS.map(({ to, name }) => <PlaceLink key={to.name} to={to} className={styles['view']} {...(to.name === here ? { 'aria-current': 'page' as const } : {})}>{name}</PlaceLink>)}
    </nav>
  );
}
