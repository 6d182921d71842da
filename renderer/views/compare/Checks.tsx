/** What a careful reader would look at twice, each with its words. */
import { MessageCircleQuestionMark, SearchCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { draftOfCheck } from '#shared/domain/question/drafting/draftFinding.ts';
import { askAbout } from '#renderer/state/draftQuestion.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { refOfCheck } from '#shared/domain/compare/corrections/findingKey.ts';
import { useComparison } from './ComparisonContext.tsx';
import { FindingMenu } from './corrections/CorrectionMenu.tsx';
import styles from './Ledger.module.css';
import { PassageLink } from './PassageLink.tsx';
import { reportDate } from './reportNames.ts';

export function Checks(): ReactElement {
  const { comparison, report } = useComparison();
  if (comparison.checks.length === 0) return <EmptyState icon={SearchCheck} title={t.noChecks} />;
  return (
    <div className={styles['ledger']}>
      <p className="muted">{t.checksLead}</p>
      {comparison.checks.map((check) => (
        <article key={`${check.kind}-${check.explanation}`} className={styles['card']} aria-label={check.explanation}>
          <div className={styles['tags']}>
            <KindTag kind="check">{t.checkKinds[check.kind]}</KindTag><span className={styles['grow']} />
            <Button small look="quiet" aria-label={t.askAria(check.explanation)} onPress={() => askAbout(draftOfCheck(check, comparison.reports))}><MessageCircleQuestionMark aria-hidden />{t.ask}</Button>
            <FindingMenu about={check.explanation} finding={refOfCheck(check)} passage={check.evidence.at(-1) ?? null} />
          </div>
          <p>{check.explanation}</p>
          <ol className={styles['trail']}>
            {check.evidence.map((passage) => (
              <li key={`${passage.reportId}-${passage.pageIndex}-${passage.start}`}>
                <span className={styles['when']}>{reportDate(report(passage.reportId) ?? { date: null, period: null, title: '' })}</span>
                <div><PassageLink passage={passage} where="c">{passage.quote}</PassageLink></div>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </div>
  );
}
