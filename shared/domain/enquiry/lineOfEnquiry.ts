/**
 * A line of enquiry: the theme that questions on one agenda item belong to, with its place and its time. It's known by
 * meeting, item and title, so that members who name the same theme mean the same line, with no server to agree on an id.
 */
import { z } from 'zod';

export const lineOfEnquirySchema = z.object({
  /** `lineId()` of the next three. */
  id: z.string(),
  revision: z.number().int(),
  meetingId: z.string().nullable(),
  item: z.string().nullable(),
  title: z.string(),
  /** Smaller first, among the lines of one item. */
  order: z.number(),
  /** Minutes allotted; null: as its questions need. */
  minutes: z.number().nullable(),
  updatedAt: z.string(),
});
export type LineOfEnquiry = z.infer<typeof lineOfEnquirySchema>;

/** Case, white space and the dash's kind aside. */
export function lineId(meetingId: string | null, item: string | null, title: string): string {
  return [meetingId ?? '', item ?? '', title.normalize('NFKC').toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim()].join('|');
}
