/**
 * Finds bullets that are really the lines of longer bullets. Some papers, and some conversions, put a mark before every
 * line, so that a sentence goes on from one "bullet" to the next.
 */
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';

const ENDED = /[.?!:;][)"'’”\]]*$/;
/** A sentence ends within the line and another begins: lines of a list of items do not look like that. */
const RUNS_ON = /\p{Ll}[.?!]\s+\p{Lu}/u;
/** No bullet of such a run is longer than a printed line, in letters. */
const LONGEST_LINE = 125;
const FEWEST = 3;

// Words that carry a capital only where a sentence begins; a capital in mid-sentence is a name's.
const OPENS = /^(?:We|The|This|That|These|Those|There|Their|They|It|Its|Our|You|I|He|She|A|An|All|Any|Both|Each|Some|Many|Most|Other|Another|As|At|By|For|From|In|Into|Of|On|Over|To|With|Within|Without|Under|Through|During|Following|After|Before|Since|When|Where|While|Which|Who|What|How|Why|If|However|Also|Although|Because|But|And|Or|So|Such|Further|Not|No|Is|Are|Was|Were|Has|Have|Will|Can|Should|Work)\b/;

/** A bullet's text without its mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\s*(?:[^\p{L}\p{N}\s"'“‘(£$€[]|o(?=\s+\p{Lu}))\s*/u, '');
}

/** True when the text can be the rest of a sentence: it does not begin like one. */
export function mayContinue(text: string): boolean {
  return !OPENS.test(text.replace(/^["'“‘(]+/, ''));
}

/** `order` of the bullets that go on from the one before. */
export function brokenBullets(blocks: readonly FileBlock[]): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const run of runsOfBullets(blocks)) {
    const texts = new Map(run.map((b) => [b, withoutMark(b.text)]));
    const text = (block: FileBlock | undefined): string => (block === undefined ? '' : (texts.get(block) ?? ''));
    const longest = Math.max(...run.map((b) => text(b).length));
    if (longest > LONGEST_LINE || !run.some((b) => RUNS_ON.test(b.text) && !ENDED.test(b.text))) continue;
    const pairs = run.slice(1).map((block, i) => [run[i], block] as const);
    const open = pairs.filter(([before, block]) => before !== undefined && !ENDED.test(before.text) && /^\p{Ll}/u.test(text(block)));
    const full = open.filter(([before]) => text(before).length >= longest * 0.75);
    if (open.length < FEWEST || open.length < run.length * 0.2 || full.length < open.length * 0.8) continue;
    for (const [before, block] of pairs) {
      if (before === undefined || ENDED.test(before.text)) continue;
      // A line that stops well short of the margin ended there, even without a full stop.
      if (/^\p{Ll}/u.test(text(block)) || (text(before).length >= longest * 0.75 && mayContinue(text(block)))) joined.add(block.order);
    }
  }
  return joined;
}

/** Bullets at one indent, one after the other; headings between them do not matter to how they were set. */
function runsOfBullets(blocks: readonly FileBlock[]): FileBlock[][] {
  const byIndent = new Map<number, FileBlock[]>();
  for (const block of blocks) {
    if (block.kind !== 'bullet') continue;
    const indent = Math.round(block.leftPt / 4);
    const run = byIndent.get(indent);
    if (run === undefined) byIndent.set(indent, [block]);
    else run.push(block);
  }
  return [...byIndent.values()];
}
