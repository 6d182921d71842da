/** Which passages speak of the promised work, and which can settle what became of it. */
import { type Mention, PARALLEL } from '#shared/domain/compare/commitments/sameWork.ts';

/**
 * A passage that speaks of the promised work, surely or probably. Thresholds set by reading some two hundred promises of different councils beside what was
 * said of them later: under headings of one small topic less has to be common than across a report.
 */
export function isMention({ score: all, linked, coverage, name, pairs, keyed, subject, sameStep, sameNumber, ownWeight, blockNumber, sameHeading, topic, parallel }: Mention, targeted = false): boolean {
  // Where it stands has been counted already.
  const score = parallel ? all - PARALLEL : all;
  if ((parallel && coverage >= 0.4) || sameHeading || (sameNumber && (ownWeight > 0 || targeted))) return true;
  if (topic >= 1.4) return score >= 4 && coverage >= 0.25 && (linked >= 1.3 || blockNumber || sameStep);
  if (!keyed && pairs === 0) return false;
  return (score >= 5.5 && coverage >= 0.25 && (linked >= 3 || blockNumber || (score >= 6 && linked >= 2))) || (score >= 3 && coverage >= 0.5 && (linked >= 2 || (subject && ownWeight >= 1.5))) || (name && score >= 4.5 && coverage >= 0.2);
}

/** A passage that can settle what became of it. */
export const isSure = (mention: Mention, targeted: boolean): boolean => isMention(mention, targeted) && (mention.ownWeight > 0 || mention.linked >= 2 || mention.sameStep || mention.sameNumber || mention.parallel);

/** With the sentences that stand beside a sure one in its bullet or paragraph: they go on about the same work. */
export function withNeighbours(sure: readonly Mention[], all: readonly Mention[]): Mention[] {
  const beside = all.filter((mention) => !sure.includes(mention) && sure.some((one) => one.sentence.statement.block === mention.sentence.statement.block && Math.abs(one.sentence.id - mention.sentence.id) <= 2));
  return [...sure, ...beside].sort((a, b) => b.score - a.score || a.sentence.id - b.sentence.id);
}
