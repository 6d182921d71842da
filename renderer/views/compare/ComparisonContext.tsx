/** What every part of one comparison needs: its reports by id, and how to open a passage and come back. */
import { createContext, use, useMemo, type ReactElement, type ReactNode } from 'react';
import type { ComparedReport, Comparison } from '#shared/domain/compare/comparison.ts';
import type { ComparisonCorrection } from '#shared/domain/compare/corrections/correction.ts';
import type { AskedCorrection } from './corrections/askedCorrection.ts';
import { makeCorrection, type ComparedOf } from './corrections/makeCorrection.ts';
import { rememberPassage } from './rememberedView.ts';

export interface ComparisonSeen {
  readonly comparison: Comparison;
  readonly report: (id: string) => ComparedReport | undefined;
  /** Remembers which passage was opened. */
  readonly opening: (passage: string) => void;
  /** What is compared, as the core is asked for it. */
  readonly of: ComparedOf;
  /** Opens a dialog of corrections. */
  readonly ask: (asked: AskedCorrection) => void;
  /** Corrects at once and says `said`, with the way back. */
  readonly correct: (correction: ComparisonCorrection, said: string) => Promise<boolean>;
}

const Seen = createContext<ComparisonSeen | null>(null);

export interface ComparisonProviderProps {
  readonly comparison: Comparison;
  readonly address: string;
  readonly of: ComparedOf;
  readonly ask: (asked: AskedCorrection) => void;
  readonly children: ReactNode;
}

export function ComparisonProvider({ comparison, address, of, ask, children }: ComparisonProviderProps): ReactElement {
  const seen = useMemo((): ComparisonSeen => {
    const byId = new Map(comparison.reports.map((report) => [report.id, report]));
    return {
      comparison, report: (id) => byId.get(id), opening: (passage) => rememberPassage(address, passage),
      of, ask, correct: (correction, said) => makeCorrection(of, correction, said),
    };
  }, [comparison, address, of, ask]);
  return <Seen value={seen}>{children}</Seen>;
}

export function useComparison(): ComparisonSeen {
  const seen = use(Seen);
  if (!seen) throw new Error('Used outside a comparison');
  return seen;
}
