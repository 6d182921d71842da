/** One key for each finding, made of the words it rests on: the same when the comparison is made again. */
import type { Check, Commitment, Figure, LaterVerdict, Passage, RowKind, TopicRow } from '#shared/domain/compare/comparison.ts';
import { plain } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';
import type { FigureRef, FindingRef } from './correction.ts';

export const refOfRow = ({ kind, statements }: TopicRow): FindingRef => ({ kind: 'statement', rowKind: kind, quotes: statements.slice(-2).map(({ quote }) => quote) });
export const refOfPromise = ({ quote, action }: Pick<Commitment, 'quote' | 'action'>): FindingRef => ({ kind: 'promise', quote, action });
export const refOfVerdict = ({ quote, action }: Pick<Commitment, 'quote' | 'action'>, later: Pick<LaterVerdict, 'verdict' | 'quote'>): FindingRef => ({ kind: 'verdict', quote, action, verdict: later.verdict, laterQuote: later.quote ?? '' });
const bareFigure = ({ quote, measure, value }: FigureRef): FigureRef => ({ quote, measure, value });
export const refOfFigure = (figure: Figure): FindingRef => ({ kind: 'figure', ...bareFigure(figure) });
export const refOfSeries = (figures: readonly Figure[]): FindingRef => ({ kind: 'series', figures: figures.map(bareFigure) });
export const refOfCheck = ({ kind, evidence }: Check): FindingRef => ({ kind: 'check', checkKind: kind, quotes: evidence.map(({ quote }) => quote) });

export const figureKey = ({ quote, measure, value }: FigureRef): string => `${plain(quote)}|${plain(measure)}|${value}`;

/** A passage's words; the same passage is asked for at every correction. */
export const plainPassage = oncePer(({ quote }: Passage) => plain(quote));

const statementKey = (kind: RowKind, wordings: readonly string[]): string => ['statement', kind, ...(kind === 'dropped' ? wordings.slice(-1) : wordings)].join('|');

/** `findingKey(refOfRow(row))`, of the thousands of rows that a comparison of long reports has. */
export const keyOfRow = ({ kind, statements }: TopicRow): string => statementKey(kind, statements.slice(-2).map(plainPassage));

/** White space, case and marks aside. */
export function findingKey(ref: FindingRef): string {
  switch (ref.kind) {
    // What is silent in one more report is the same finding; what changed once more is another.
    case 'statement': return statementKey(ref.rowKind, ref.quotes.map(plain));
    case 'promise': return `promise|${plain(ref.quote)}|${plain(ref.action)}`;
    case 'verdict': return `verdict|${plain(ref.quote)}|${plain(ref.action)}|${ref.verdict}|${plain(ref.laterQuote)}`;
    case 'figure': return `figure|${figureKey(ref)}`;
    case 'series': return ['series', ...ref.figures.map(figureKey).sort()].join('|');
    default: return ['check', ref.checkKind, ...ref.quotes.map(plain).sort()].join('|');
  }
}
