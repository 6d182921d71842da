/** What one report says of one statement: its kind in a word, its words, and the way to ask about it. */
import { Handshake, MessageCircleQuestionMark, Quote } from 'lucide-react';
import type { ReactElement } from 'react';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { kindWords } from '#renderer/strings/kinds.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { evidenceOf, PassageLink } from './PassageLink.tsx';
import { reportDate } from './reportNames.ts';
import { useComparison } from './ComparisonContext.tsx';
import styles from './TopicTable.module.css';
import type { Cell } from './topicView.ts';
import { WordDiff } from './WordDiff.tsx';

function CellTag({ cell }: { readonly cell: Cell }): ReactElement {
  const { verdict, promise, kind } = cell;
  if (verdict && verdict.verdict !== 'notMentioned' && verdict.verdict !== 'mentioned') {
    return (
      <KindTag kind={verdict.verdict}>
        {verdict.daysMoved !== null && verdict.verdict === 'slipped' ? t.slippedBy(verdict.daysMoved)
          : verdict.daysMoved !== null && verdict.verdict === 'broughtForward' ? t.forwardBy(verdict.daysMoved) : kindWords[verdict.verdict]}
      </KindTag>
    );
  }
  if (promise && (kind === 'first' || kind === 'new')) return <Tag tone="new" icon={Handshake}>{t.promise}</Tag>;
  switch (kind) {
    case 'first': return <Tag icon={Quote}>{t.first}</Tag>;
    case 'same': return <KindTag kind="carried">{t.sameWords}</KindTag>;
    case 'silent': case 'before': return <KindTag kind="quiet">{t.silent}</KindTag>;
    default: return <KindTag kind={kind} />;
  }
}

export function TopicCell({ cell, quietFirst }: { readonly cell: Cell; readonly quietFirst: boolean }): ReactElement | null {
  const { report } = useComparison();
  const { passage, before, kind } = cell;
  if (!passage) {
    // Silence before anything was said is no finding.
    if (kind === 'before') return <span className={styles['notYet']}><span aria-hidden="true">–</span><span className="visuallyHidden">{t.notYet}</span></span>;
    return <>{quietFirst ? <CellTag cell={cell} /> : null}<p className={styles['silence']}>{t.notMentioned}</p></>;
  }
  const ask = () => draftQuestion({
    text: kind === 'changed' ? t.draftChanged : '', type: before ? 'compare' : 'clarify',
    evidence: [...(before && kind !== 'same' ? [evidenceOf(before)] : []), evidenceOf(passage)],
  });
  return (
    <>
      <div className={styles['cellHead']}>
        <CellTag cell={cell} />
        <IconButton small className={styles['ask']} icon={MessageCircleQuestionMark} label={t.ask} onPress={ask} />
      </div>
      {kind === 'same' && before
        ? <p className={styles['sameAs']}><PassageLink passage={passage} where="t">{t.sameWords.toLowerCase()}, {reportDate(report(before.reportId) ?? { date: null, period: null, title: '' })}</PassageLink></p>
        : <PassageLink passage={passage} where="t">{before && (kind === 'changed' || kind === 'reworded') ? <WordDiff before={before.quote} after={passage.quote} /> : passage.quote}</PassageLink>}
    </>
  );
}
