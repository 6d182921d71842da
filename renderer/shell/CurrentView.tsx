/** Mounts the view of the current place. A view that breaks takes only itself down. */
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { usePlace, type Place } from '#renderer/state/place.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { MeetingPage } from '#renderer/views/meetings/MeetingPage.tsx';
import { MeetingsView } from '#renderer/views/meetings/MeetingsView.tsx';
import { NotesView } from '#renderer/views/notes/NotesView.tsx';
import { PapersView } from '#renderer/views/papers/PapersView.tsx';
import { QuestionsView } from '#renderer/views/questions/QuestionsView.tsx';
import { SearchView } from '#renderer/views/search/SearchView.tsx';
import styles from './CurrentView.module.css';

// The reader brings pdf.js and the comparison its charts: the first screen shouldn't wait for them.
const ReadView = lazy(async () => ({ default: (await import('#renderer/views/read/ReadView.tsx')).ReadView }));
const CompareView = lazy(async () => ({ default: (await import('#renderer/views/compare/CompareView.tsx')).CompareView }));

class Guard extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles['page']}>
        <EmptyState title={t.crashed.title} actions={<Button look="primary" onPress={() => this.setState({ broken: false })}>{t.crashed.again}</Button>}>
          <p>{t.crashed.text}</p>
        </EmptyState>
      </div>
    );
  }
}

function viewOf(place: Place): ReactNode {
  switch (place.name) {
    case 'meetings': return <MeetingsView />;
    case 'meeting': return <MeetingPage key={place.id} id={place.id} />;
    case 'papers': return <PapersView place={place} />;
    case 'search': return <SearchView place={place} />;
    case 'questions': return <QuestionsView place={place} />;
    case 'notes': return <NotesView />;
    case 'compare': return <CompareView place={place} />;
    default: return <ReadView place={place} />;
  }
}

export function CurrentView(): ReactNode {
  const place = usePlace();
  return (
    <Guard key={place.name}>
      <Suspense fallback={<div className={styles['page']}><Loading lines={6} /></div>}>{viewOf(place)}</Suspense>
    </Guard>
  );
}
