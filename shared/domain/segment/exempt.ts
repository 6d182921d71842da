/** Whether a paper or item is exempt (Schedule 12A of the Local Government Act 1972). In doubt it is: this fails closed. */

const OPEN_CLASSES = /^(?:un-?restricted|open|public|unclassified|official|not exempt|not applicable|n\.?\/?a\.?|no|none|n|not confidential|non-?exempt|part ?(?:i|1|a)|for publication|fully open|not restricted|open report)\b/i;
const MARKING = /\b(?:not for publication|exempt (?:information|item|report|appendix|annex|papers?|minutes?)|exempt from (?:publication|disclosure)|schedule 12 ?a|restricted (?:item|report|appendix|information)|confidential (?:item|report|appendix|information)|paragraphs? \d(?:[ ,and&]+\d)* of (?:part (?:1|i|one) of )?(?:the )?schedule|private and confidential|contains? (?:exempt|confidential)|exempt(?: under| by)?,? paragraphs? \d)\b|\((?:part(?:ly|ially)? )?(?:exempt|confidential)\b[^)]{0,80}\)|\((?:restricted|private)\)|^\W*(?:exempt|confidential|restricted|private)\b\W*$|[[(–-]\s*(?:exempt|confidential|restricted)\s*[\])]?\s*$/im;
// "no exempt items", "[Do not include information which is exempt …]", "does not contain exempt information".
const DENIAL = /\b(?:no|not|none|without|never|nor|any|whether|if|may|possible|possibly)\b[^.;\n]{0,100}\b(?:exempt|confidential|restricted|schedule 12 ?a|exclusion|excluded)/i;

/** Reads the answer under a label like "Exempt / Confidential Report" or "Classification": anything but a clear no is a yes. */
export function exemptAnswer(value: string): boolean {
  const text = ticked(value.trim());
  if (text === '') return false;
  if (OPEN_CLASSES.test(text)) return /\b(?:except|but|appendi(?:x|ces)|annex|part(?:ly|ially)?)\b.*\b(?:exempt|restricted|confidential|not for publication|part (?:ii|2|b))\b/i.test(text);
  return true;
}

/** "☐ Yes ☒ No" → "No": the answer whose box is ticked. */
function ticked(value: string): string {
  const yes = /(?:[☒☑✓✔■]|\[x\])\s*yes\b|\byes\s*(?:[☒☑✓✔]|\[x\])(?!\s*no\b)/i.test(value);
  const no = /(?:[☒☑✓✔■]|\[x\])\s*no\b|\bno\s*(?:[☒☑✓✔]|\[x\])/i.test(value);
  if (yes !== no) return yes ? 'Yes' : 'No';
  return value;
}

/** The sentence that marks the text exempt, or null; one that says it is not, and standing phrases, do not count. */
export function exemptMarking(text: string): string | null {
  for (const piece of text.split(/\n|(?<=[.;\]])\s+(?=\p{Lu}|\[)/u)) {
    const line = piece.trim();
    if (/^\W*not for publication\b/i.test(line)) return line;
    const positive = line.replace(/\bby virtue of\b/gi, 'exempt information').replace(/\bnot for publication\b/gi, 'exempt information');
    if (MARKING.test(positive) && !DENIAL.test(positive)) return line;
  }
  return null;
}

/** True when the text is marked exempt. */
export function markedExempt(text: string): boolean {
  return exemptMarking(text) !== null;
}

/** The agenda's own item on leaving the public out, after which the items are exempt. */
export function isExclusionItem(title: string): boolean {
  return /\b(?:exclusion of|exclude) (?:the )?(?:press|public)\b/i.test(title);
}
