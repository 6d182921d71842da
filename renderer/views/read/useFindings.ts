/** The comparison that the report on this page belongs to, where its portfolio has more than one report. */
import { useMemo } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { useCall } from '#renderer/state/calls.ts';
import { pageFindings, type PageFinding } from './pageFindings.ts';

export interface Findings {
  readonly findings: readonly PageFinding[];
  readonly comparison: Comparison | null;
  readonly portfolio: string | null;
  readonly loading: boolean;
}

const NONE: readonly PageFinding[] = [];

export function useFindings(file: DocumentDetail, pageIndex: number): Findings {
  const portfolios = useCall('compare.portfolios', {});
  const { reportIds, portfolio } = useMemo(() => {
    const ids = new Set([file.id, ...file.parts.filter((part) => part.pageFrom <= pageIndex && part.pageTo >= pageIndex).map((part) => part.id)]);
    const found = portfolios.data?.portfolios.find((one) => one.reports.length >= 2 && one.reports.some((report) => ids.has(report.id)));
    return { reportIds: ids, portfolio: found?.name ?? null };
  }, [file, pageIndex, portfolios.data]);
  // A comparison of long reports takes a moment: the page never waits for it.
  const { data, isLoading } = useCall('compare.get', { portfolio: portfolio ?? '' }, { enabled: portfolio !== null });
  const comparison = portfolio === null ? null : data ?? null;
  const findings = useMemo(() => (comparison ? pageFindings(comparison, reportIds, pageIndex) : NONE), [comparison, reportIds, pageIndex]);
  return useMemo(() => ({ findings, comparison, portfolio, loading: isLoading }), [findings, comparison, portfolio, isLoading]);
}
