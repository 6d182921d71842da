/** Puts together what a report says of itself: from its front table or header row, its title, and what can be worked out. */
import type { FieldValue, ReportField, ReportFields } from '#shared/domain/document/document.ts';
import { committeeName, isCommitteeLine, withoutDate } from '#shared/domain/segment/committee.ts';
import { monthName, readDate, readMonth } from '#shared/domain/segment/dates.ts';
import { exemptAnswer, exemptMarking } from '#shared/domain/segment/exempt.ts';
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { FrontTable } from '#shared/domain/segment/frontTable.ts';
import type { FrontValue } from '#shared/domain/segment/frontValue.ts';
import { titleCase } from '#shared/domain/segment/titleCase.ts';
import { portfolioIn, separatePeople } from '#shared/domain/segment/people.ts';
import { tidyTitle } from '#shared/domain/segment/reportTitle.ts';
import type { LabelMeaning } from '#shared/domain/segment/labels.ts';

export type FieldDraft = Partial<Record<ReportField, FieldValue>>;

/** Fields that the front table and the lines above it give. */
export function fieldsFromFront(front: FrontTable | null, above: readonly FileBlock[]): FieldDraft {
  const draft: FieldDraft = {};
  for (const value of front?.values ?? []) readValue(draft, value, front?.layout ?? 'pairs');
  for (const block of above) {
    readReportLine(draft, block);
    const at = { pageIndex: block.pageIndex, start: block.start, end: block.end };
    if (draft.committee === undefined && isCommitteeLine(block.text)) {
      const name = committeeName(block.text);
      if (name !== null) draft.committee = { value: name, origin: 'read', at };
    }
    const date = block.text.length < 80 ? readDate(block.text) : null;
    if (date !== null && draft.meetingDate === undefined) draft.meetingDate = { value: date.iso, origin: 'read', at };
  }
  return draft;
}

const REPORT_LINE = /^report (?:of|by) (?:the )?(?!:)([^:]+?)(?:\s+to (?:the )?(?:meeting of (?:the )?)?([^:]+?))?(?:,?\s+(?:held |to be held )?(?:on|for|dated)\s+([^:]*\d{4}))?$/i;

/** "Report of the Director of Housing to the Communities Scrutiny Committee on 12 May 2027", without labels. */
function readReportLine(draft: FieldDraft, block: FileBlock): void {
  const match = block.text.length > 220 ? null : REPORT_LINE.exec(block.text);
  if (match === null) return;
  const at = { pageIndex: block.pageIndex, start: block.start, end: block.end };
  const committee = committeeName(match[2] ?? '');
  const date = readDate(match[3] ?? '');
  draft.author ??= { value: titleCase(match[1] ?? ''), origin: 'read', at };
  if (committee !== null) draft.committee ??= { value: committee, origin: 'read', at };
  if (date !== null) draft.meetingDate ??= { value: date.iso, origin: 'read', at };
}

function readValue(draft: FieldDraft, found: FrontValue, layout: FrontTable['layout']): void {
  if (found.text === '' && found.meaning !== 'exempt') return;
  const origin = found.guessed ? 'guessed' : 'read';
  const set = (field: ReportField, value: string | null, as: FieldValue['origin'] = origin): void => {
    if (value === null || value === '' || draft[field] !== undefined) return;
    draft[field] = found.at === null ? { value, origin: as } : { value, origin: as, at: { ...found.at } };
  };
  const setDate = (): void => {
    const date = readDate(found.text);
    if (date !== null) set('meetingDate', date.iso);
  };
  switch (found.meaning) {
    case 'to':
      set('committee', committeeName(found.text) ?? withoutDate(found.text));
      setDate();
      break;
    case 'committee':
      readCommitteeColumn(found, set);
      setDate();
      break;
    case 'councillor':
      set('author', withCouncillor(found.text));
      break;
    case 'from':
      set('author', authorOf(found));
      set('portfolio', portfolioIn(found.lines.join('; ')), 'guessed');
      break;
    case 'portfolio':
      readPortfolio(found, set);
      break;
    case 'date':
    case 'period':
      readPeriod(found, set, layout);
      break;
    case 'meetingDate':
      // "MEETING: Cabinet" names the body.
      if (readDate(found.text) === null) set('committee', committeeName(found.text));
      setDate();
      break;
    case 'title':
      set('title', tidyTitle(found.text));
      break;
    case 'keyDecision':
    case 'forwardPlan':
      set(found.meaning, yesOrNo(found.text));
      break;
    case 'exempt':
      set('exempt', exemptAnswer(found.text) ? found.text : 'No');
      break;
    case 'end':
      break;
    case 'decisionReference':
      if (/\d/.test(found.text)) set('decisionReference', found.text);
      break;
    case 'author':
    case 'ward':
    case 'summary':
    case 'recommendations':
    case 'contactOfficer':
      set(found.meaning, found.text);
      break;
  }
}

type Setter = (field: ReportField, value: string | null, as?: FieldValue['origin']) => void;

/** Columns are mislabelled at times: "Cabinet Member" under COMMITTEE, with the portfolio on the line below. */
function readCommitteeColumn(found: FrontValue, set: Setter): void {
  const member = /^(?:cabinet|executive|lead) (?:member|lead)\b(?:\s*(?:for|[-–:]))?\s*(.*)$/i.exec(found.text);
  if (member === null) set('committee', committeeName(found.text) ?? found.text);
  else set('portfolio', member[1] ?? null);
}

function readPortfolio(found: FrontValue, set: Setter): void {
  const member = /^((?:councillor|cllr\.?)\s[^,–(-]+?)\s*(?:[,–(-]\s*)(?:(?:cabinet|executive|lead) (?:member|lead)\s*(?:for|[-–])?\s*)?(.+?)\)?$/i.exec(found.text);
  const bare = found.text.replace(/^(?:cabinet|executive|lead) (?:member|lead)(?:\s+(?:for|[-–])\s*|\s+)/i, '');
  set('portfolio', member === null ? bare : (member[2] ?? null));
  if (member !== null) set('author', withCouncillor(member[1] ?? ''), 'guessed');
}

function readPeriod(found: FrontValue, set: Setter, layout: FrontTable['layout']): void {
  const date = readDate(found.text);
  const inWords = /\p{L}{3}/u.test(found.text);
  // A header row's date is the report's own: "31 January 2023" names its period as printed, "24/09/2024" only its month.
  const month = date === null && readMonth(found.text) !== null;
  if (found.meaning === 'period' || month || (layout === 'headerRow' && inWords && date !== null)) set('period', found.text);
  if (found.meaning === 'date' && date !== null) set('meetingDate', date.iso);
}

function authorOf(found: FrontValue): string {
  const text = titleCase(found.lines.length > 1 ? found.lines.join(' ') : found.text);
  return /^(?:cllr)\b/i.test(text) ? withCouncillor(text) : separatePeople(text.replace(/\s+/g, ' ').trim());
}

/** "Cllr A Jones", "A Jones" → "Councillor A Jones": what stands under COUNCILLOR is one. */
export function withCouncillor(name: string): string {
  const bare = name.replace(/^(?:councillor|cllr\.?)\s+/i, '').trim();
  return bare === '' ? '' : `Councillor ${bare}`;
}

/** "N" → "No", "YES" → "Yes"; anything longer stays as printed. */
export function yesOrNo(answer: string): string {
  const text = answer.replace(/[\s.;]+$/, '');
  if (/^n(?:o|ot? a key decision)?\.?$/i.test(text)) return 'No';
  return /^y(?:es)?\.?$/i.test(text) ? 'Yes' : text;
}

const QUARTER = /\b(?:quarter|qtr|Q) ?(?:[1-4]|one|two|three|four)\b,?(?: ?(?:of )?\d{4}(?: ?[-–/] ?\d{2,4})?)?/i;

/**
 * Fills in what is not labelled but follows: the period from the date, the exempt marking from the first page.
 * @param known.period a title that may name a quarter; null where the paper reports on no period
 */
export function guessFields(draft: FieldDraft, firstPageText: string, known: { readonly committee: string | null; readonly date: string | null; readonly period: string | null }): FieldDraft {
  const guess = (field: ReportField, value: string | null): void => {
    if (value !== null && draft[field] === undefined) draft[field] = { value, origin: 'guessed' };
  };
  guess('committee', known.committee);
  const period = draft.period?.value ?? null;
  const dated = draft.meetingDate?.value ?? null;
  if (dated === null && (period === null || known.date !== null)) guess('meetingDate', known.date);
  const date = draft.meetingDate?.value ?? null;
  if (known.period === null) return marked(draft, firstPageText);
  guess('period', QUARTER.exec(known.period)?.[0] ?? null);
  if (date !== null) guess('period', monthName(date));
  return marked(draft, firstPageText);
}

/** Adds the exempt marking of the first page to what its label says. */
function marked(draft: FieldDraft, firstPageText: string): FieldDraft {
  // An answer under its label outweighs words on the page; only the standing line of a closed paper outweighs the answer.
  const marking = exemptMarking(firstPageText);
  const closed = marking !== null && /^\W*not for publication\b/i.test(marking);
  if (marking !== null && (draft.exempt === undefined || (closed && draft.exempt.value === 'No'))) draft.exempt = { value: `Marked exempt: ${marking.slice(0, 300)}`, origin: 'guessed' };
  return draft;
}

/** Meanings that make a block of pairs a report's front table rather than a letter's or a form's. */
export const REPORT_MEANINGS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>(['to', 'title', 'from', 'portfolio', 'councillor', 'keyDecision', 'decisionReference', 'exempt', 'ward']);

/** Fields as a record, none of them undefined. */
export function asFields(draft: FieldDraft): ReportFields {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as ReportFields;
}
