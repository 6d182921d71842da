/** A question from a line of "Since the last report": silence is told as not found, never as not done. */
import { expect, test } from 'vitest';
import type { SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { meetingsStrings } from '#renderer/strings/meetings.ts';

const passage = (quote: string, cite: string): SinceLastReport['passages'][number] => ({ reportId: 'r', fileId: 'f', pageIndex: 0, start: 0, end: quote.length, quote, cite });

test('a promise that went quiet is quoted, and asked after', () => {
  const quiet = { kind: 'quiet', sentence: '“A survey will be shared” is not mentioned.', portfolio: 'Parks', passages: [passage('A survey will be shared.', '14 January 2025, Update, p. 1')] } as unknown as SinceLastReport;
  expect(meetingsStrings.askText(quiet)).toBe('The papers said “A survey will be shared” (14 January 2025, Update, p. 1). I could not find in this meeting’s papers what became of that. What has become of this, and when will members be told?');
  const overdue: SinceLastReport = { ...quiet, kind: 'overdue', passages: [...quiet.passages, passage('The survey is under way.', '10 June 2025, Update, p. 2')] };
  expect(meetingsStrings.askText(overdue)).toMatch(/they now say “The survey is under way” \(10 June 2025, Update, p\. 2\)\. Has this been done\?/);
});
