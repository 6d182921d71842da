/** What the comparison says about this page, beside its line: one line of plain English, its evidence under it. */
import type { ReactElement, ReactNode } from 'react';
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import type { Place } from '#renderer/state/place.ts';
import { draftOfChange, draftOfCheck, draftOfFigures, draftOfPromise } from '#shared/domain/question/drafting/draftFinding.ts';
import { askAbout } from '#renderer/state/draftQuestion.ts';
import { compareStrings, moved } from '#renderer/strings/compare.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { valueInWords, figureInWords } from '#renderer/views/compare/figureWords.ts';
import { FindingActions } from '#renderer/views/compare/corrections/FindingActions.tsx';
import { LineChart } from '#renderer/views/compare/LineChart.tsx';
import { citePassage } from '#renderer/views/compare/reportNames.ts';
import { WordDiff } from '#renderer/views/compare/WordDiff.tsx';
import { Handshake } from 'lucide-react';
import { reportOf, type PageFinding } from './pageFindings.ts';
import styles from './Margin.module.css';

type Cited = Pick<Passage, 'reportId' | 'pageIndex' | 'start' | 'end'>;

function openOf({ reportId, pageIndex, start, end }: Cited): Place {
  return { name: 'read', id: reportId, pageIndex, start, end };
}

interface Told {
  readonly tag: ReactNode;
  readonly text: ReactNode;
  /** Passages elsewhere that it rests on. */
  readonly links: readonly Cited[];
  readonly ask: () => void;
}

function tell(finding: PageFinding, comparison: Comparison): Told {
  const cite = (passage: Cited) => citePassage(reportOf(comparison, passage.reportId), passage.pageIndex);
  switch (finding.kind) {
    case 'changed':
      return {
        tag: <KindTag kind="changed" />,
        text: <WordDiff before={finding.before.quote} after={finding.passage.quote} />,
        links: [finding.before],
        ask: () => askAbout(draftOfChange(finding.before, finding.passage, comparison.reports)),
      };
    case 'series': {
      const values = finding.figures.map(valueInWords);
      return {
        tag: <KindTag kind="changed" />,
        text: (
          <>
            <span className={styles['measure']}>{finding.measure}</span>
            <b className="num">{values.join(' → ')}</b> {t.inReports(finding.figures.length)}
            <LineChart
              small label={compareStrings.chart(finding.measure)}
              points={finding.figures.map((figure, index) => ({
                key: `${figure.reportId}-${index}`, value: figure.value, shown: valueInWords(figure),
                name: compareStrings.point(figureInWords(figure), cite(figure)), to: openOf(figure),
              }))}
            />
          </>
        ),
        links: [],
        ask: () => askAbout(draftOfFigures(finding.figures, comparison.reports)),
      };
    }
    case 'promise': {
      const { commitment } = finding;
      return {
        tag: commitment.overdue ? <KindTag kind="overdue" /> : <Tag tone="new" icon={Handshake}>{finding.isNew ? t.newPromise : t.promise}</Tag>,
        text: <>{commitment.action}{commitment.dueText ? <>: <b>{commitment.dueTo ? t.due(shortDay(commitment.dueTo)) : t.due(`“${commitment.dueText}”`)}</b></> : null}</>,
        links: commitment.later.flatMap(({ reportId, pageIndex, start, end }) => (pageIndex === null || start === null || end === null ? [] : [{ reportId, pageIndex, start, end }])),
        ask: () => askAbout(draftOfPromise(commitment, comparison.reports)),
      };
    }
    case 'verdict': {
      const { commitment, later } = finding;
      const now = later.newDueText ?? (later.newDueTo ? shortDay(later.newDueTo) : '');
      const kind = later.verdict === 'notMentioned' ? 'notMentioned' : later.verdict;
      return {
        tag: <KindTag kind={kind}>{later.verdict === 'slipped' && later.daysMoved !== null ? compareStrings.slippedBy(later.daysMoved) : later.verdict === 'broughtForward' && later.daysMoved !== null ? compareStrings.forwardBy(later.daysMoved) : undefined}</KindTag>,
        text: commitment.dueText && now
          ? <>{commitment.action}: moved from <i>{commitment.dueText}</i> to <i>{now}</i>{later.daysMoved === null ? null : ` (${moved(later.daysMoved)})`}</>
          : <>{commitment.action}</>,
        links: [commitment],
        ask: () => askAbout(draftOfPromise(commitment, comparison.reports, later.reportId)),
      };
    }
    default:
      return {
        tag: <KindTag kind="check" />,
        text: finding.check.explanation,
        links: finding.check.evidence.filter((passage) => passage.start !== finding.start || passage.end !== finding.end),
        ask: () => askAbout(draftOfCheck(finding.check, comparison.reports)),
      };
  }
}

export interface FindingCardProps {
  readonly finding: PageFinding;
  readonly comparison: Comparison;
  readonly portfolio: string;
  readonly onShow: (finding: PageFinding) => void;
}

export function FindingCard({ finding, comparison, portfolio, onShow }: FindingCardProps): ReactElement {
  const { tag, text, links, ask } = tell(finding, comparison);
  return (
    <article className={styles['card']} data-card={finding.key}>
      <div className={styles['cardHead']}>
        <button type="button" className={styles['tagButton']} onClick={() => onShow(finding)}>{tag}<span className="visuallyHidden">{t.showOnPage}</span></button>
        <span className={styles['grow']} />
        <FindingActions
          about={finding.passage.quote} finding={finding.finding} portfolio={portfolio}
          passage={{ ...finding.passage, cite: citePassage(reportOf(comparison, finding.passage.reportId), finding.passage.pageIndex) }}
        />
      </div>
      <div className={styles['told']}>{text}</div>
      <div className={styles['links']}>
        {links.map((passage) => (
          <PlaceLink key={`${passage.reportId}-${passage.pageIndex}-${passage.start}`} to={openOf(passage)}>
            {citePassage(reportOf(comparison, passage.reportId), passage.pageIndex)}
          </PlaceLink>
        ))}
        <Button small look="quiet" onPress={ask}>{t.askAbout}</Button>
      </div>
    </article>
  );
}
