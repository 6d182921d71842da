/** The labels that front tables and header rows use, and what each of them says. */
import type { ReportField } from '#shared/domain/document/document.ts';

/** `to` may name a committee and a date; `from` people and their portfolios; `end` only ends the value before it. */
export type LabelMeaning = Exclude<ReportField, 'kind'> | 'to' | 'from' | 'councillor' | 'date' | 'end';

interface LabelWords {
  readonly meaning: LabelMeaning;
  /** Without colon; `(s)` and plural handled by the pattern. */
  readonly pattern: string;
}

// Longer labels first: "Report to" before "To", "Date of Meeting" before "Date".
const VOCABULARY: readonly LabelWords[] = [
  { meaning: 'to', pattern: 'report(?:ed)? to|to be considered by|for consideration by|meeting name|name of (?:the )?(?:meeting|committee)|meeting of|decision[ -]?maker|decision to be taken by|meeting of the' },
  { meaning: 'meetingDate', pattern: 'date of (?:the )?(?:meeting|committee|decision|cabinet)|(?:meeting|committee|decision) date|meeting' },
  { meaning: 'title', pattern: 'subject(?: matter)?(?: ?/ ?title of (?:decision|report))?|report title|title of (?:the )?(?:report|decision)|report subject|title' },
  { meaning: 'from', pattern: 'report of(?: the)?|report by|report from|report author(?:s|\\(s\\))?|author(?:s|\\(s\\))?(?: of (?:the )?report)?|lead officer|report(?:ing)? officer|responsible officer|from|by' },
  { meaning: 'portfolio', pattern: 'cabinet member portfolio|(?:relevant |lead )?(?:cabinet |executive )?portfolio(?:\\(s\\))?(?: holder)?(?:\\(s\\))?|(?:relevant |lead )?(?:cabinet|executive) (?:member|lead)(?:\\(s\\))?(?: for)?|lead (?:cabinet |executive )?member' },
  { meaning: 'councillor', pattern: 'councillor|cllr|member' },
  { meaning: 'period', pattern: 'period of (?:the )?report|report(?:ing)? period|period covered|period' },
  { meaning: 'committee', pattern: '(?:overview and )?(?:scrutiny )?committee|cabinet committee|board' },
  { meaning: 'ward', pattern: 'wards?(?:\\(s\\))?(?: (?:or|and) (?:groups|communities))? affected|wards?(?:\\(s\\))?|electoral divisions?(?:\\(s\\))?(?: affected)?|divisions? affected|local members?|parishes affected' },
  { meaning: 'keyDecision', pattern: '(?:is )?(?:this|it)?(?: a)? ?key decision(?: reference| no\\.?)?' },
  { meaning: 'forwardPlan', pattern: '(?:is it |is the decision )?(?:included |published )?(?:in|on) (?:the )?(?:council[’\']s )?forward plan|forward plan(?: (?:no|ref|reference|number)\\.?)?' },
  { meaning: 'exempt', pattern: 'exempt ?/ ?confidential(?: report| information)?|confidential ?/ ?exempt(?: report)?|exempt(?: report| information| appendix| from publication)?|classification|confidential(?:ity)?|is the report exempt|public ?(?:/|or) ?(?:exempt|private)|does (?:the|this) report contain (?:any )?(?:confidential|exempt)(?: or (?:confidential|exempt))? information|contains (?:confidential|exempt)(?: or (?:confidential|exempt))? information|publication status|access to information|report status' },
  { meaning: 'decisionReference', pattern: 'decision (?:no|number|ref|reference)\\.?' },
  { meaning: 'contactOfficer', pattern: '(?:lead )?contact(?: officer(?:s|\\(s\\))?| for (?:further|more) information)?|for further information(?: please)? contact|report contact' },
  { meaning: 'date', pattern: 'date(?: of (?:the )?report)?' },
  { meaning: 'to', pattern: 'to' },
  { meaning: 'end', pattern: '(?:past|future) pathway(?: of (?:the )?(?:report|paper|decision))?|previous consideration|is the decision eligible for call[- ]in\\??|eligible for call[- ]in|will the decision be open for call[- ]in|is the decision open for call[- ]in|are (?:there )?(?:specific )?(?:electoral )?wards affected|has consultation been carried out|if relevant, access to information procedure rule number|(?:officer|member|councillor) presenting report|job title|proposal origin|decision forum|(?:executive |corporate |strategic )?director lead|contact telephone(?: number)?|council plan priority|(?:agenda )?item(?: no\\.?| number)?|tel(?:ephone)?(?: number| no\\.?)?|e-?mail(?: address)?|direct dial(?:/ext)?|ask for|status|purpose|corporate priorit(?:y|ies)|(?:lead|corporate|strategic|executive) director|service(?: area)?|directorate|background papers|appendices|enclosures|consultation|approved by|statutory power|contact number|application (?:start|expiry) date|earliest decision date|(?:cabinet|executive) decision date' },
];

/** Words that start the body of a report, whether or not they carry a colon. */
const BODY_LABEL = /^(?:(?:executive |brief )?summary|(?:purpose|reason|object) (?:of|for) (?:the )?report|recommendations?(?:\(s\))?|\(?the\)? recommendations?|purpose|decision required|matters for consideration|introduction)\s*(?::|$)/i;

const WHOLE = VOCABULARY.map((v) => ({ meaning: v.meaning, pattern: new RegExp(`^(?:${v.pattern})\\s*[:?]*$`, 'i') }));
const ANY = VOCABULARY.map((v) => v.pattern).join('|');
const INLINE = new RegExp(`(^|[\\s;])((?:${ANY})\\s*(?:\\(s\\))?\\s*\\??\\s*:)(?=\\s|$|[A-Z0-9])`, 'gi');

export interface FoundLabel {
  readonly meaning: LabelMeaning;
  /** Offsets of the label, its colon included, in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

/** What a cell that holds nothing but a label says, or null. */
export function wholeLabel(text: string): LabelMeaning | null {
  return WHOLE.find((v) => v.pattern.test(text.trim()))?.meaning ?? null;
}

/** A column heading; a label cut off at its left ("NCILLOR") still counts when five letters of it are left. */
export function columnLabel(text: string): LabelMeaning | null {
  const whole = wholeLabel(text);
  if (whole !== null) return whole;
  const letters = text.trim().toLowerCase();
  if (!/^[a-z]{5,}$/.test(letters)) return null;
  const cut = ([['councillor', 'councillor'], ['portfolio', 'portfolio'], ['committee', 'committee'], ['period of report', 'period']] as const).find(
    ([word]) => word.endsWith(letters) || word.startsWith(letters),
  );
  return cut?.[1] ?? null;
}

/** Labels with a colon anywhere in the text: "Subject: … Classification: …". Short ones only where they open the text. */
export function inlineLabels(text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const match of text.matchAll(INLINE)) {
    const label = match[2] ?? '';
    const start = match.index + (match[1] ?? '').length;
    const meaning = wholeLabel(label);
    if (meaning === null) continue;
    // In running text a label is written with a capital; "by:" or "the following item:" in a sentence is none.
    if (start > 0 && !/^[A-Z]/.test(label)) continue;
    found.push({ meaning, start, end: start + label.length });
  }
  return found;
}

/** True where the text opens the body: "Summary:", "Recommendation(s)". */
export function opensBody(text: string): boolean {
  return BODY_LABEL.test(text.trim());
}
