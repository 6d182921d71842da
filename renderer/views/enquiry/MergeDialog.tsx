/** Questions that ask the same, side by side: whose words are asked. All passages and names are kept with it. */
import { useState, type ReactNode } from 'react';
import { askerOf, type Question } from '#shared/domain/question/question.ts';
import { cite } from '#renderer/strings/cite.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { mergeQuestions } from './boardActs.ts';
import styles from './Board.module.css';

function Version({ question }: { readonly question: Question }): ReactNode {
  return (
    <section className={styles['version']} aria-label={askerOf(question)}>
      <b>{t.by(askerOf(question))}</b>
      <p>{question.text || t.untitled}</p>
      {question.purpose ? <p className="small muted">{question.purpose}</p> : null}
      {question.evidence.map(({ anchor, citation }) => (
        <blockquote key={`${anchor.fileId}-${anchor.pageIndex}-${anchor.start}`}>{anchor.quote ? `“${anchor.quote}” ` : ''}<span className="muted">{cite(citation)}</span></blockquote>
      ))}
      {question.supplementaries.map(({ id, text }) => <p key={id} className="small">→ {text}</p>)}
    </section>
  );
}

export function MergeDialog({ questions, onDifferent, onClose }: { readonly questions: readonly Question[]; readonly onDifferent: (() => void) | null; readonly onClose: () => void }): ReactNode {
  const [into, setInto] = useState(questions[0]?.id ?? '');
  const merge = (): void => {
    void mergeQuestions(into, questions.map(({ id }) => id).filter((id) => id !== into)).then((done) => { if (done) onClose(); });
  };
  return (
    <Dialog
      isOpen size="wide" title={t.mergeTitle} onClose={onClose}
      actions={<><Button onPress={onClose}>{uiStrings.cancel}</Button>{onDifferent ? <Button onPress={onDifferent}>{t.notAlike}</Button> : null}<Button look="primary" onPress={merge}>{t.mergeDo}</Button></>}
    >
      <div className={styles['form']}>
        <p>{t.mergeText}</p>
        <div className={styles['side']}>{questions.map((question) => <Version key={question.id} question={question} />)}</div>
        <RadioGroup label={t.mergeChoose} value={into} onChange={setInto} options={questions.map((question, at) => ({ key: question.id, text: `${at + 1}. ${t.by(askerOf(question))}` }))} />
      </div>
    </Dialog>
  );
}

/** Which other question is meant, where a chair merges what the comparison of words doesn't see. */
export function ChooseOther({ question, others, onChoose, onClose }: { readonly question: Question; readonly others: readonly Question[]; readonly onChoose: (id: string) => void; readonly onClose: () => void }): ReactNode {
  return (
    <Dialog isOpen title={t.chooseOther} onClose={onClose}>
      <div className={styles['form']}>
        <p>{question.text || t.untitled}</p>
        <div className={styles['choices']}>{others.map((other) => <Button key={other.id} onPress={() => onChoose(other.id)}>{other.text || t.untitled} ({t.by(askerOf(other))})</Button>)}</div>
      </div>
    </Dialog>
  );
}
