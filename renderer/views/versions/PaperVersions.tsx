/** In a paper's details: what it replaces and what replaced it, and a person's own word on that. */
import { useState, type ReactNode } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { refuse, tellFailure } from './decide.ts';
import { useVersions } from './useVersions.ts';

function Relate({ paper, onDone }: { readonly paper: DocumentDetail; readonly onDone: () => void }): ReactNode {
  const papers = useCall('documents.list', {}).data?.documents ?? [];
  const others = papers.filter(({ fileId, partOf }) => fileId !== paper.fileId && (partOf === null) === (paper.kind === 'pack' || paper.kind === 'supplement' || partOf === null));
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? others[0]?.id;
  if (id === undefined) return <p className="small muted">{t.relateNone}</p>;
  const relate = async (): Promise<void> => {
    try {
      const link = await client().call('versions.relate', { olderId: id, newerId: paper.id });
      onDone();
      toast(t.related, () => void refuse(link.id));
      go({ name: 'version', id: link.id });
    } catch (thrown) {
      tellFailure(thrown);
    }
  };
  return (
    <>
      <p className="small">{t.relateText}</p>
      <Select label={t.relatePick} value={id} onChange={setChosen} options={others.map((other) => ({ key: other.id, text: other.title || other.source, hint: [other.source, other.meetingDate ? shortDay(other.meetingDate) : ''].filter(Boolean).join(' · ') }))} />
      <p><Button small look="primary" onPress={() => void relate()}>{t.relateDo}</Button> <Button small onPress={onDone}>{t.cancel}</Button></p>
    </>
  );
}

export function PaperVersions({ paper }: { readonly paper: DocumentDetail }): ReactNode {
  const versions = useVersions();
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const gone = versions.replacing(paper.id);
  const came = versions.replacedBy(paper.id);
  return (
    <section>
      <h3>{t.versions}</h3>
      {gone ? <p className="small"><span className="muted">{t.replacedByLabel}: </span><PlaceLink to={{ name: 'version', id: gone.id }}>{gone.newer.source}</PlaceLink></p> : null}
      {came.map((link) => <p key={link.id} className="small"><span className="muted">{t.replacesLabel}: </span><PlaceLink to={{ name: 'version', id: link.id }}>{link.older.source}</PlaceLink></p>)}
      {!gone && came.length === 0 ? <p className="small muted">{t.none}</p> : null}
      {readOnly ? null : asking ? <Relate paper={paper} onDone={() => setAsking(false)} /> : <Button small look="quiet" onPress={() => setAsking(true)}>{t.relate}</Button>}
    </section>
  );
}
