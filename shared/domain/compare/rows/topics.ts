/** Brings the sections of all reports together by topic, though headings, order and numbering differ. */
import { headingOf } from '#shared/domain/compare/corrections/headings.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { Lexicon } from '#shared/domain/compare/language/terms.ts';
import { plain, stemOf, wordsOf } from '#shared/domain/compare/language/words.ts';

/** Words that headings of different topics share. */
const IN_ANY_HEADING: ReadonlySet<string> = new Set([
  ...'update report performance service services funding new intervention overview introduction section part progress work team information position current summary general other prepared'.split(' ').map(stemOf),
  '=programme',
]);

interface TopicDraft {
  readonly index: number;
  title: string;
  readonly headings: { readonly terms: ReadonlySet<string>; /** Of what stands before a bracket and in it. */ readonly parts: readonly ReadonlySet<string>[]; readonly plainTitle: string; readonly parent: string; readonly parentTitle: string; readonly shown: string }[];
}

export interface Topics {
  readonly titles: readonly string[];
  /** For each topic the headings it stood under, in order of time: `headingOf`. */
  readonly headings: readonly (readonly string[])[];
  /** Index into `titles`. */
  topicOf(sentence: Sentence): number;
}

/** "3. YJS Practice Improvement - Audit Plan", "2. Youth Justice - Prepared by A. Person" without number, author and closing mark. */
export const bareHeading = (title: string): string =>
  title.replace(/^\s*(?:\(?\d+(?:\.\d+)*[.)]?|[A-Z][.)]|\([A-Za-z]\))\s+/, '').replace(/\s*[-–—(]\s*prepared by .*$/i, '').replace(/[:.;\s-]+$/, '').trim();

const keyOf = (sentence: Sentence): string => `${sentence.report}${sentence.headings.join('')}`;

export function groupTopics(byReport: readonly (readonly Sentence[])[], lexicon: Lexicon): Topics {
  const topics: TopicDraft[] = [];
  const assigned = new Map<string, number>();
  const topicFor = (key: string, headings: readonly string[], taken: ReadonlySet<number>): number => {
    const title = bareHeading(headings.at(-1) ?? '');
    const parent = bareHeading(headings.at(-2) ?? '');
    const termsIn = (text: string): ReadonlySet<string> => new Set(lexicon.termsOf(wordsOf(text)).filter((term) => !IN_ANY_HEADING.has(term)));
    const terms = termsIn(title);
    // "Technology Enabled Care (Telecare Switchover)" goes by either name.
    const bracket = /^(.+?)\s*\(([^)]+)\)$/.exec(title);
    const parts = bracket ? [termsIn(bracket[1] ?? ''), termsIn(bracket[2] ?? '')] : [];
    const heading = { terms, parts, plainTitle: plain(title), parent: plain(parent), parentTitle: parent, shown: headingOf(title, parent) };
    let best: { topic: TopicDraft; score: number } | null = null;
    for (const topic of topics) {
      if (taken.has(topic.index)) continue;
      const score = Math.max(...topic.headings.map((other) => likeness(heading, other)));
      if (score >= 0.6 && (!best || score > best.score)) best = { topic, score };
    }
    const topic = best?.topic ?? { index: topics.length, title: '', headings: [] };
    if (!best) topics.push(topic);
    topic.headings.push(heading);
    topic.title = title;
    assigned.set(key, topic.index);
    return topic.index;
  };
  for (const sentences of byReport) {
    const taken = new Set<number>();
    for (const sentence of sentences) {
      const key = keyOf(sentence);
      if (!assigned.has(key)) taken.add(topicFor(key, sentence.headings, taken));
    }
  }
  return { titles: distinctTitles(topics), headings: topics.map((topic) => [...new Set(topic.headings.map((heading) => heading.shown))]), topicOf: (sentence) => assigned.get(keyOf(sentence)) ?? 0 };
}

function likeness(a: TopicDraft['headings'][number], b: TopicDraft['headings'][number]): number {
  const parents = a.parent === b.parent ? 0.1 : 0;
  if (a.plainTitle === b.plainTitle) return 1 + parents;
  const scores = [a.terms, ...a.parts].flatMap((one) => [b.terms, ...b.parts].map((other) => alikeTerms(one, other)));
  return Math.max(0, ...scores) + (scores.some((score) => score > 0) ? parents : 0);
}

function alikeTerms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  if (shared === 0) return 0;
  // All of the shorter heading stands in the longer: "Audit Plan", "Practice Improvement - Audit Plan".
  const contained = shared === Math.min(a.size, b.size) && Math.max(a.size, b.size) - shared <= 2 ? 0.65 : 0;
  return Math.max((2 * shared) / (a.size + b.size), contained);
}

/** Two topics of one heading are told apart by the heading above: "Youth Justice: Practice Improvement". */
function distinctTitles(topics: readonly TopicDraft[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of topics) counts.set(topic.title, (counts.get(topic.title) ?? 0) + 1);
  return topics.map((topic) => {
    const title = topic.title || 'Opening';
    const parent = topic.headings.at(-1)?.parentTitle ?? '';
    return (counts.get(topic.title) ?? 0) > 1 && parent ? `${parent}: ${title}` : title;
  });
}
