/** Mounts the view of the current place. A view that breaks takes only itself down. */
import { Component, Suspense, useEffect, type ReactNode } from 'react';
import { usePlace, type Place } from '#renderer/state/place.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { MeetingPage } from '#renderer/views/meetings/MeetingPage.tsx';
import { MeetingsView } from '#renderer/views/meetings/MeetingsView.tsx';
import styles from './CurrentView.module.css';
import { viewFetched } from './viewFetched.tsx';

// The first screen waits for none of the others; most are fetched as soon as it stands. The comparison brings its charts, and
// with the meeting and versions it waits until it's asked for.
const NotesView = viewFetched(async () => (await import('#renderer/views/notes/NotesView.tsx')).NotesView);
const PapersView = viewFetched(async () => (await import('#renderer/views/papers/PapersView.tsx')).PapersView);
const QuestionsView = viewFetched(async () => (await import('#renderer/views/questions/QuestionsView.tsx')).QuestionsView);
const SearchView = viewFetched(async () => (await import('#renderer/views/search/SearchView.tsx')).SearchView);
const EnquiryView = viewFetched(async () => (await import('#renderer/views/enquiry/EnquiryView.tsx')).EnquiryView);
const FollowUpsView = viewFetched(async () => (await import('#renderer/views/followUps/FollowUpsView.tsx')).FollowUpsView);
const ReadView = viewFetched(async () => (await import('#renderer/views/read/ReadView.tsx')).ReadView);
const VersionView = viewFetched(async () => (await import('#renderer/views/versions/VersionView.tsx')).VersionView);
const MeetingModeView = viewFetched(async () => (await import('#renderer/views/sitting/MeetingModeView.tsx')).MeetingModeView);
const CompareView = viewFetched(async () => (await import('#renderer/views/compare/CompareView.tsx')).CompareView);

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
    case 'enquiry': return <EnquiryView place={place} />;
    case 'meetingMode': return <MeetingModeView key={place.id ?? ''} place={place} />;
    case 'followUps': return <FollowUpsView place={place} />;
    case 'notes': return <NotesView />;
    case 'version': return <VersionView key={place.id} place={place} />;
    case 'compare': return <CompareView place={place} />;
    default: return <ReadView place={place} />;
  }
}

/** Once the page is at rest. One that can't be fetched is told of when it's asked for. */
async function fetchAll(): Promise<void> {
  // A paper is opened in half a second only where its view is there already, and a painter at work.
  await Promise.allSettled([ReadView.fetch(), import('#renderer/pdf/openPdf.ts').then(({ warmPdf }) => warmPdf())]);
  await Promise.allSettled([PapersView, SearchView, NotesView, QuestionsView, EnquiryView, FollowUpsView].map((view) => view.fetch()));
}

function fetchOthers(): () => void {
  const asked = requestIdleCallback(() => { fetchAll().catch(() => undefined); }, { timeout: 3000 });
  return () => cancelIdleCallback(asked);
}

export function CurrentView(): ReactNode {
  const place = usePlace();
  useEffect(fetchOthers, []);
  return (
    <Guard key={place.name}>
      <Suspense fallback={<div className={styles['page']}><Loading lines={6} /></div>}>{viewOf(place)}</Suspense>
    </Guard>
  );
}
