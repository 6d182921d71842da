/** What one report says of one statement: its kind in a word, its words, and the way to ask about it. */
import { CircleSlash, Handshake, MessageCircleQuestionMark, Quote } from 'lucide-react';
import type { ReactElement } from 'react';
import { draftOfChange } from '#shared/domain/question/drafting/draftFinding.ts';
import { askAbout, draftQuestion } from '#renderer/state/draftQuestion.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { correctionsStrings } from '#renderer/strings/corrections.ts';
import { kindWords } from '#renderer/strings/kinds.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { evidenceOf, PassageLink } from './PassageLink.tsx';
import { isQuiet } from './promiseOrder.ts';
import { reportDate } from './reportNames.ts';
import { useComparison } from './ComparisonContext.tsx';
import styles from './TopicTable.module.css';
import { ByYou } from './corrections/ByYou.tsx';
import { StatementMenu } from './corrections/CorrectionMenu.tsx';
import type { Cell, RowView, TopicView } from './topicView.ts';
import { WordDiff } from './WordDiff.tsx';

/** Said once: what became of it. */
function LoneTag({ cell, row }: { readonly cell: Cell; readonly row: RowView }): ReactElement {
  if (row.silentFor > 0) return <Tag icon={CircleSlash}>{t.notAgain}</Tag>;
  return cell.kind === 'new' ? <KindTag kind="new" /> : <Tag icon={Quote}>{t.first}</Tag>;
}

function CellTags({ cell, row }: { readonly cell: Cell; readonly row: RowView }): ReactElement {
  const { verdict, promise, kind } = cell;
  if (verdict && verdict.verdict !== 'notMentioned' && verdict.verdict !== 'mentioned') {
    return (
      <KindTag kind={verdict.verdict}>
        {verdict.daysMoved !== null && verdict.verdict === 'slipped' ? t.slippedBy(verdict.daysMoved)
          : verdict.daysMoved !== null && verdict.verdict === 'broughtForward' ? t.forwardBy(verdict.daysMoved) : kindWords[verdict.verdict]}
      </KindTag>
    );
  }
  if (promise && kind !== 'same' && kind !== 'reworded') {
    return <><Tag tone="new" icon={Handshake}>{t.promise}</Tag>{isQuiet(promise) ? <KindTag kind="quiet">{t.quietPromise}</KindTag> : null}{kind === 'changed' ? <KindTag kind="changed" /> : null}</>;
  }
  switch (kind) {
    case 'same': return <KindTag kind="carried">{t.sameWords}</KindTag>;
    case 'silent': case 'before': return <KindTag kind="quiet">{t.silent}</KindTag>;
    case 'changed': case 'reworded': return <KindTag kind={kind} />;
    default: return row.cells.filter((one) => one.passage).length > 1 ? <Tag icon={Quote}>{t.first}</Tag> : <LoneTag cell={cell} row={row} />;
  }
}

/** `quietFirst`: the first silence of the row, which carries the tag. */
export function TopicCell({ cell, row, topic, quietFirst = false }: { readonly cell: Cell; readonly row: RowView; readonly topic: TopicView; readonly quietFirst?: boolean }): ReactElement | null {
  const { comparison, report } = useComparison();
  const { passage, before, kind } = cell;
  if (!passage) {
    // Silence before anything was said is no finding.
    if (kind === 'before') return <span className={styles['notYet']}><span aria-hidden="true">–</span><span className="visuallyHidden">{t.notYet}</span></span>;
    return <>{quietFirst ? <CellTags cell={cell} row={row} /> : null}<p className={styles['silence']}>{t.notMentioned}</p></>;
  }
  const ask = () => (kind === 'changed' && before ? askAbout(draftOfChange(before, passage, comparison.reports)) : draftQuestion({
    text: '', type: before ? 'compare' : 'clarify', evidence: [...(before && kind !== 'same' ? [evidenceOf(before)] : []), evidenceOf(passage)],
  }));
  return (
    <>
      <div className={styles['cellHead']}>
        <CellTags cell={cell} row={row} />
        <span className={styles['cellActs']}>
          <IconButton small className={styles['ask']} icon={MessageCircleQuestionMark} label={t.ask} onPress={ask} />
          <StatementMenu cell={cell} row={row} topic={topic} />
        </span>
      </div>
      {row.row.moved && passage === row.row.statements[0] ? <ByYou>{correctionsStrings.movedHere}</ByYou> : null}
      {kind === 'same' && before
        ? <p className={styles['sameAs']}><PassageLink passage={passage} where="t">{t.asIn(reportDate(report(before.reportId) ?? { date: null, period: null, title: '' }))}</PassageLink></p>
        : <PassageLink passage={passage} where="t">{before && (kind === 'changed' || kind === 'reworded') ? <WordDiff before={before.quote} after={passage.quote} /> : passage.quote}</PassageLink>}
    </>
  );
}
