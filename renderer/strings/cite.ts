/** How a passage is cited: in the words that exports use, too. */
export { formatCitation as cite } from '#shared/domain/anchor/formatCitation.ts';
