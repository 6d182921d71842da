/** A portfolio is written in more than one way ("Housing & Homelessness"): the library knows which spellings are one. */
import { useCallback } from 'react';
import { useCall } from './calls.ts';

export interface Portfolios {
  /** The portfolio's one name, for any of its spellings. */
  readonly nameOf: (spelling: string) => string;
  /** How many reports the library has on it. */
  readonly reportsOn: (spelling: string) => number;
}

export function usePortfolios(): Portfolios {
  const portfolios = useCall('compare.portfolios', {}).data?.portfolios;
  const find = useCallback((spelling: string) => portfolios?.find(({ name, spellings }) => name === spelling || spellings.includes(spelling)), [portfolios]);
  return {
    nameOf: (spelling) => find(spelling)?.name ?? spelling,
    reportsOn: (spelling) => find(spelling)?.reports.length ?? 0,
  };
}
