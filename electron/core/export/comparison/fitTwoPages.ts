/**
 * Keeps a briefing to two pages. Word lays the pages out, so lines are estimated, on the safe side: Arial of 10.5 points
 * on A4 has about 88 characters a line and, with smaller print among it, 60 lines a page.
 */
import type { Briefing, BriefingItem, BriefingSection } from './briefing.ts';

const LINES = 106;
const CHARACTERS = 88;
/** Of quotes, which are indented, and of the smaller print of citations. */
const INDENTED = 80;
/** So that one kind doesn't fill the pages. */
const MOST = { section: 7, figures: 8 };

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width));
const itemLines = ({ sentence, quotes }: BriefingItem): number =>
  linesOf(sentence, CHARACTERS) + 0.5 + quotes.reduce((sum, { quote, citation }) => sum + linesOf(quote, INDENTED) + linesOf(citation, INDENTED) + 0.4, 0);
const HEADING = 2.2;

/** Takes findings by turns from each kind, the weightiest first, until the pages are full. */
export function fitted(briefing: Briefing): Briefing {
  const sections = [...briefing.promises, briefing.checks];
  const taken = sections.map(() => 0);
  let figures = 0;
  // Title, date, list of reports, the note at the end.
  let lines = 11 + briefing.reports.reduce((sum, report) => sum + linesOf(report, CHARACTERS), 0);
  const figureLines = (index: number): number => {
    const figure = briefing.figures[index];
    const wide = briefing.columns.length <= 3;
    return figure ? Math.max(linesOf(figure.measure, wide ? 40 : 28) + linesOf(`${figure.quote} ${figure.saidOn}`, wide ? 52 : 38) * 0.9, 2.8) + 0.4 : Infinity;
  };
  for (let going = true; going;) {
    going = false;
    for (const [i, section] of sections.entries()) {
      const at = taken[i] ?? 0;
      const next = section.items[at];
      const cost = next ? itemLines(next) + (at === 0 ? HEADING + 1 + (section.lead === '' ? 0 : linesOf(section.lead, CHARACTERS)) : 0) : Infinity;
      if (at < MOST.section && lines + cost <= LINES) {
        taken[i] = at + 1;
        lines += cost;
        going = true;
      }
    }
    const cost = figureLines(figures) + (figures === 0 ? HEADING + 3 : 0);
    if (figures < MOST.figures && lines + cost <= LINES) {
      figures += 1;
      lines += cost;
      going = true;
    }
  }
  const cut = (section: BriefingSection, i: number): BriefingSection => ({ ...section, items: section.items.slice(0, taken[i]), left: section.items.length - (taken[i] ?? 0) });
  return {
    ...briefing, promises: briefing.promises.map(cut), checks: cut(briefing.checks, sections.length - 1),
    figures: briefing.figures.slice(0, figures), figuresLeft: briefing.figures.length - figures,
  };
}
