import type { Handlers } from '#shared/contract/api.ts';

/** Handler of the contract's `linesOfEnquiry.coverage`. */
export function coverageHandlers(): Pick<Handlers, 'linesOfEnquiry.coverage'> {
  return { 'linesOfEnquiry.coverage': () => ({ findings: [], recommendations: [] }) };
}
