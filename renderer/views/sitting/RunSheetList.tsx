/** The whole run sheet: where the meeting stands, and what is still to come. */
import { Check, CircleDashed, Clock3, CornerUpRight, FileClock, MessageCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import type { QuestionStatus } from '#shared/domain/question/question.ts';
import { outcomeWords, sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { RunSheet } from './runSheet.ts';
import styles from './Sitting.module.css';

const ICONS: Readonly<Partial<Record<QuestionStatus, LucideIcon>>> = { asked: MessageCircle, answered: Check, partly: Clock3, toFollow: FileClock, notReached: CornerUpRight };

function Row({ asked: { question, askers }, now, onGoTo }: { readonly asked: AskedQuestion; readonly now: boolean; readonly onGoTo: () => void }): ReactNode {
  const Icon = ICONS[question.status] ?? CircleDashed;
  const words = question.text || t.untitled;
  return (
    <li>
      <Button look="quiet" className={styles['runRow']} onPress={onGoTo} {...(now ? { 'aria-current': 'step' as const } : {})}>
        <Icon aria-hidden />
        <span><span className={styles['runText']}>{words}</span><span className={styles['runMeta']}>{askers[0] ?? ''} · {outcomeWords[question.status]}</span></span>
      </Button>
    </li>
  );
}

export interface RunSheetListProps {
  readonly sheet: RunSheet;
  /** Null: all of them. */
  readonly only: readonly AskedQuestion[] | null;
  readonly at: string | null;
  readonly onGoTo: (id: string) => void;
}

export function RunSheetList({ sheet, only, at, onGoTo }: RunSheetListProps): ReactNode {
  const shown = (asked: readonly AskedQuestion[]): readonly AskedQuestion[] => (only === null ? asked : asked.filter((one) => only.includes(one)));
  if (only?.length === 0) return <p className="small muted">{t.noneMine}</p>;
  return (
    <>
      {sheet.items.map(({ number, title, themes }) => {
        const filled = themes.map((theme) => ({ ...theme, asked: shown(theme.asked) })).filter(({ asked }) => asked.length > 0);
        if (filled.length === 0) return null;
        return (
          <section key={number ?? ''} className={styles['runItem']}>
            <h3>{number === null ? t.whole : title ? t.itemName(number, title) : number}</h3>
            {filled.map((theme) => (
              <div key={theme.title}>
                <h4>{theme.title || t.noTheme}</h4>
                <ul>{theme.asked.map((one) => <Row key={one.question.id} asked={one} now={one.question.id === at} onGoTo={() => onGoTo(one.question.id)} />)}</ul>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}
