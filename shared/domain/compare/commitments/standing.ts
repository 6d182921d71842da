/** What is always done so, with no act in it that could be done and ticked off: rules, principles, papers made of them. Data. */

/** How things are always done, with no day by which they could be: "any bid will be reviewed", "priority will be given", "as required". */
export const STANDING: readonly RegExp[] = [
  /^(?:any|each|every|full regard|due regard|regard|priority|preference|consideration|emphasis)\b[^.;]*?\bwill\b/i,
  /\b(?:as (?:and when|required|appropriate|necessary|needed)|where (?:appropriate|necessary|required|possible|needed|there (?:is|are))|whenever|wherever (?:possible|we)|when (?:required|needed|necessary)|if (?:required|needed|necessary)|from time to time|at all times|in the (?:usual|normal) way|normally|generally|annually|on an? (?:annual|regular|monthly|quarterly|case by case) basis|each year|every year|in (?:accordance|compliance) with)\b/i,
  /\bwill (?:also |therefore |always |then )*(?:be (?:defined|determined|governed|guided|assessed|judged|measured|applied|calculated|charged|counted|treated|regarded|recorded as|shown as|subject|let at|sought|rigorously|carefully|fully|invested|approved as part|held to account)|count (?:against|towards)|apply\b|adapt to|continue to (?:operate|apply|provide|offer|ensure|promote|support|seek|monitor))/i,
  /(?<!\b(?:we|I) )\bshall\b/i, /^(?:and |so )?we will (?:also |then )?focus (?:on|our)\b/i, /\b(?:the|our|its|their|a) (?:focus|emphasis|priority|aim|intention|ambition) (?:on [^.;,]{3,40} )?will be\b/i, /\bwill be in an? (?:\w+ )?position\b/i,
  /\bcontinues? to (?:operate|apply|ensure|promote|seek|improve|provide|offer|support|be)\b/i,
  /\b(?:would|must|required to|subject to the principle|enforceable)\b/i,
];

/** Papers that say how things are always done: an undated "will" in them promises no act. */
export const STANDING_PAPER = /\b(?:strategy|policy|code of (?:practice|conduct)|protocol|terms of reference|procedure rules|charter|statement of (?:case|principles)|compulsory purchase order|local plan|planning application|planning inspectors?|(?:MRP|minimum revenue provision)[^.]*statement|fiscal context|risk register|needs assessments?|screening tool)\b(?![^.]*\b(?:update|monitoring|progress|review of|adoption of|delivery plan|report on|action plan)\b)/i;
