/** Which findings of a meeting are about one of its items. */
import type { MeetingDetail, SinceLastReport } from '#shared/domain/meeting/meeting.ts';

export type MeetingItem = MeetingDetail['items'][number];

/** Most telling first: what a member would ask about. */
const ORDER: readonly SinceLastReport['kind'][] = ['slipped', 'overdue', 'quiet', 'changed', 'check', 'new'];

/**
 * A finding is about an item where one of its passages stands in it; one with no passage in this meeting's papers
 * (something they don't mention any more) is about the first item on its portfolio.
 */
export function findingsOfItem(item: MeetingItem, items: readonly MeetingItem[], findings: readonly SinceLastReport[], nameOf: (spelling: string) => string): readonly SinceLastReport[] {
  const stands = (where: MeetingItem, { passages }: SinceLastReport): boolean => where.papers && passages.some(
    ({ fileId, pageIndex }) => fileId === where.fileId && pageIndex >= where.pageFrom && pageIndex <= where.pageTo,
  );
  return findings.filter((finding) => {
    if (stands(item, finding)) return true;
    const [first] = items.filter(({ portfolio }) => portfolio !== null && nameOf(portfolio) === finding.portfolio);
    return first !== undefined && first.fileId === item.fileId && first.pageFrom === item.pageFrom && !items.some((other) => stands(other, finding));
  });
}

/** How many of each kind, most telling first. */
export function countKinds(findings: readonly SinceLastReport[]): readonly { readonly kind: SinceLastReport['kind']; readonly count: number }[] {
  return ORDER.map((kind) => ({ kind, count: findings.filter((finding) => finding.kind === kind).length })).filter(({ count }) => count > 0);
}
