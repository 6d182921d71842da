/** Whether a report's own words about its exempt status say that it is exempt. */

/** What papers put in that box when there is nothing to keep back. */
const NOT_EXEMPT = /^(no|none|n|n\/a|not applicable|nil|open|public|part (1|i|a)|unrestricted|not exempt|non[- ]exempt|not restricted|official)\b/i;

/**
 * Fails closed: words that aren't understood count as exempt. No words at all say nothing.
 * "No. Appendix 2 is exempt" is exempt: a part of it is.
 */
export function saysExempt(status: string | null | undefined): boolean {
  const said = status?.trim() ?? '';
  if (said === '') return false;
  if (!NOT_EXEMPT.test(said)) return true;
  const rest = said.replace(NOT_EXEMPT, '');
  return /\b(is|are|contains?|except|but|with)\b.*\b(exempt|confidential|restricted|not for publication)\b/i.test(rest);
}
