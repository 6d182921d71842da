import { describe, expect, it } from 'vitest';
import { comparisonCorrectionSchema, type ComparisonCorrection } from '#shared/domain/compare/corrections/correction.ts';
import { sayCorrection } from '#renderer/views/compare/corrections/correctionWords.ts';

const said: readonly (readonly [ComparisonCorrection, string])[] = [
  [{ kind: 'renameTopic', topic: ['Lettings'], was: 'Lettings', title: 'Homes let' }, '“Lettings” is called “Homes let”'],
  [{ kind: 'mergeTopics', topic: ['A'], into: ['B'], titles: ['A', 'B'] }, '“A” is merged into “B”'],
  [{ kind: 'pinStatements', wordings: ['Old words.', 'The  lift\nworks.'], topic: [], title: 'Lifts' }, '“The lift works.” stands under “Lifts”'],
  [{ kind: 'hideTopic', topic: ['Glossary'], was: 'Glossary' }, 'The topic “Glossary” is hidden'],
  [{ kind: 'alias', names: ['North Pier', 'Old Jetty'] }, '“North Pier” and “Old Jetty” are the same thing'],
  [{ kind: 'dismiss', finding: { kind: 'statement', rowKind: 'changed', quotes: ['Then.', 'Now.'] } }, 'Statement: Now.'],
  [{ kind: 'dismiss', finding: { kind: 'series', figures: [{ quote: 'x', measure: 'homes let', value: 3 }] } }, 'Figures as one measure: homes let'],
];

describe('corrections in a sentence', () => {
  it.each(said)('%#', (correction, sentence) => {
    expect(sayCorrection(correction)).toBe(sentence);
    expect(comparisonCorrectionSchema.parse(correction)).toEqual(correction);
  });

  it('need a name with something in it', () => {
    expect(comparisonCorrectionSchema.safeParse({ kind: 'renameTopic', topic: ['A'], was: 'A', title: '  ' }).success).toBe(false);
    expect(comparisonCorrectionSchema.safeParse({ kind: 'renameTopic', topic: [], was: 'A', title: 'B' }).success).toBe(false);
  });
});
