/** What every part of one comparison needs: its reports by id, and how to open a passage and come back. */
import { createContext, use, useMemo, type ReactElement, type ReactNode } from 'react';
import type { ComparedReport, Comparison } from '#shared/domain/compare/comparison.ts';
import { rememberPassage } from './rememberedView.ts';

export interface ComparisonSeen {
  readonly comparison: Comparison;
  readonly report: (id: string) => ComparedReport | undefined;
  /** Remembers which passage was opened. */
  readonly opening: (passage: string) => void;
}

const Seen = createContext<ComparisonSeen | null>(null);

export function ComparisonProvider({ comparison, address, children }: { readonly comparison: Comparison; readonly address: string; readonly children: ReactNode }): ReactElement {
  const seen = useMemo((): ComparisonSeen => {
    const byId = new Map(comparison.reports.map((report) => [report.id, report]));
    return { comparison, report: (id) => byId.get(id), opening: (passage) => rememberPassage(address, passage) };
  }, [comparison, address]);
  return <Seen value={seen}>{children}</Seen>;
}

export function useComparison(): ComparisonSeen {
  const seen = use(Seen);
  if (!seen) throw new Error('Used outside a comparison');
  return seen;
}
