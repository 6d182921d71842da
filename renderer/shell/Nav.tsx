/** The places, always in the same order. Below 56 rem only their icons stay, with the names as they always were for a screen reader. */
import { CalendarDays, Clock, Columns3, FileText, MessageCircleQuestion, Plus, Search, StickyNote, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { usePlace, type Place, type PlaceName } from '#renderer/state/place.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { number } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './Nav.module.css';

interface Entry {
  readonly to: Place;
  readonly icon: LucideIcon;
  /** Places that belong under this one. */
  readonly also?: readonly PlaceName[];
}

const ENTRIES: readonly Entry[] = [
  { to: { name: 'meetings' }, icon: CalendarDays, also: ['meeting'] },
  { to: { name: 'papers' }, icon: FileText, also: ['read', 'version'] },
  { to: { name: 'search', query: '', filters: {} }, icon: Search },
  { to: { name: 'compare' }, icon: Columns3 },
  { to: { name: 'questions' }, icon: MessageCircleQuestion, also: ['enquiry', 'followUps'] },
  { to: { name: 'meetingMode' }, icon: Clock },
  { to: { name: 'notes' }, icon: StickyNote },
];

export function Nav(): ReactNode {
  const place = usePlace();
  const questions = useCall('questions.list', {});
  const count = questions.data?.questions.length ?? 0;
  return (
    <nav aria-label={t.places} className={styles['nav']}>
      <ul>
        {ENTRIES.map(({ to, icon: Icon, also }) => {
          const here = place.name === to.name || (also?.includes(place.name) ?? false);
          return (
            <li key={to.name}>
              <PlaceLink to={to} className={styles['link']} title={t.place[to.name]} {...(here ? { 'aria-current': 'page' as const } : {})}>
                <Icon aria-hidden />
                <span className={styles['name']}>{t.place[to.name]}</span>
                {to.name === 'questions' && count > 0 ? (
                  <span className={styles['count']}>{number(count)}<span className="visuallyHidden"> {t.questionCount(count).replace(/^\S+ /, '')}</span></span>
                ) : null}
              </PlaceLink>
            </li>
          );
        })}
      </ul>
      <div className={styles['foot']}>
        <Button onPress={() => overlay.set('import')} className={styles['import']} aria-label={t.importPapers}>
          <Plus aria-hidden /><span className={styles['name']}>{t.importPapers}</span>
        </Button>
      </div>
    </nav>
  );
}
