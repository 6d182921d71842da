/** The editor over whatever is on screen, when a question is started from a selection, a mark or a finding. */
import { useEffect, useState, type ReactNode } from 'react';
import { client, useCall } from '#renderer/state/calls.ts';
import { askedDraft } from '#renderer/state/draftQuestion.ts';
import { currentPlace, go } from '#renderer/state/place.ts';
import { useStore } from '#renderer/state/store.ts';
import { questionsStrings as t } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';

async function create(): Promise<string | null> {
  const draft = askedDraft.get();
  if (!draft) return null;
  askedDraft.set(null);
  const { text, type, evidence, theme = '' } = draft;
  const made = await client().call('questions.create', { text, type, theme, purpose: '', addressee: '', privateNote: '', evidence: [...evidence] });
  return made.id;
}

function Editing({ id, close }: { readonly id: string; readonly close: () => void }): ReactNode {
  const list = useCall('questions.list', {});
  const question = list.data?.questions.find((one) => one.id === id);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (question) return <QuestionEditor key={id} question={question} onLeave={close} takesFocus />;
  return list.isFetching || !list.data ? <Loading /> : <p>{t.gone}</p>;
}

export function QuestionSheet(): ReactNode {
  const asked = useStore(askedDraft);
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (!asked) return;
    create().then((made) => {
      if (made === null) return;
      if (currentPlace().name === 'questions') go({ name: 'questions', id: made });
      else setId(made);
    }, toastError);
  }, [asked]);
  const close = (): void => setId(null);
  return (
    <Dialog
      side
      title={t.edit}
      isOpen={id !== null}
      onClose={close}
      actions={<><Button look="quiet" onPress={() => { const opened = id; setId(null); if (opened !== null) go({ name: 'questions', id: opened }); }}>{t.openInList}</Button><Button look="primary" onPress={close}>{t.done}</Button></>}
    >
      {id === null ? null : <Editing id={id} close={close} />}
    </Dialog>
  );
}
