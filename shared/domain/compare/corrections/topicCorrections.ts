/** Topics as a member sees them: merged, split, named, hidden, and statements put where they belong. */
import type { Topic, TopicRow } from '#shared/domain/compare/comparison.ts';
import { plain } from '#shared/domain/compare/language/words.ts';
import type { ComparisonCorrection } from './correction.ts';
import { plainPassage } from './findingKey.ts';
import { headingByHand, headingKey, topicsUnder } from './headings.ts';
import { saying } from './says.ts';

type Kind<K extends ComparisonCorrection['kind']> = Extract<ComparisonCorrection, { kind: K }>;

interface Draft {
  headings: readonly string[];
  title: string;
  rows: readonly TopicRow[];
  byYou: Topic['byYou'];
  /** Rows came in from elsewhere: they have to be put in order. */
  mixed: boolean;
}

/**
 * Merges first, then statements, then names, then what is hidden: so corrections that don't touch the same thing give the
 * same whatever order they were made in. Of two that contradict each other the later stands.
 * @param corrections in the order they were made
 * @param reportIds in order of time
 */
export function correctTopics(topics: readonly Topic[], corrections: readonly ComparisonCorrection[], reportIds: readonly string[]): Topic[] {
  const of = <K extends ComparisonCorrection['kind']>(kind: K): Kind<K>[] => corrections.filter((one): one is Kind<K> => one.kind === kind);
  const drafts: Draft[] = topics.map(({ headings, title, rows }) => ({ headings, title, rows, byYou: undefined, mixed: false }));
  const pins = of('pinStatements');
  const merged = merge([...drafts, ...made(drafts, pins)], of('mergeTopics'));
  pin(merged, pins);
  for (const { topic, title } of of('renameTopic')) {
    const [draft] = topicsUnder(merged, topic);
    if (draft) Object.assign(draft, { title, byYou: 'named' });
  }
  const hidden = new Set(of('hideTopic').flatMap(({ topic }) => topicsUnder(merged, topic).slice(0, 1)));
  return merged.filter((draft) => draft.rows.length > 0 && !hidden.has(draft))
    .map(({ headings, title, rows, byYou, mixed }) => ({ title, headings: [...headings], rows: mixed ? inReadingOrder(rows, reportIds) : [...rows], ...(byYou ? { byYou } : {}) }));
}

/** Topics that no paper has, or none of those compared now: they stand last, by name. */
function made(drafts: readonly Draft[], pins: readonly Kind<'pinStatements'>[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const { topic, title } of pins) {
    const headings = topic.length > 0 ? topic : [headingByHand(title)];
    if (topicsUnder(drafts, headings).length > 0) continue;
    const key = headings.map(headingKey).sort().join('|');
    byKey.set(key, { headings, title, rows: [], byYou: 'made', mixed: true });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, draft]) => draft);
}

function merge(drafts: readonly Draft[], merges: readonly Kind<'mergeTopics'>[]): Draft[] {
  const groupOf = new Map(drafts.map((draft) => [draft, new Set([draft])]));
  const leaders = new Map<Set<Draft>, Draft>();
  for (const { topic, into } of merges) {
    const [leader] = topicsUnder(drafts, into);
    const others = topicsUnder(drafts, topic);
    if (!leader || others.length === 0) continue;
    const group = groupOf.get(leader) ?? new Set([leader]);
    for (const other of others) for (const one of groupOf.get(other) ?? []) group.add(one);
    for (const one of group) groupOf.set(one, group);
// "B into C" and then "A into B" is one topic, called C: what was joined keeps its name.
    leaders.set(group, leaders.get(group) ?? leader);
  }
  const groups = new Set(groupOf.values());
  return [...groups].map((group) => {
    const [only] = group;
    const leader = leaders.get(group) ?? only;
    if (group.size === 1 || !leader) return only as Draft;
    // In the order of the papers, not in that of the merges.
    const all = drafts.filter((draft) => group.has(draft));
    return { ...leader, headings: [...leader.headings, ...all.flatMap((draft) => (draft === leader ? [] : draft.headings))], rows: all.flatMap((draft) => draft.rows), byYou: 'merged' as const, mixed: true };
  });
}

function pin(drafts: readonly Draft[], pins: readonly Kind<'pinStatements'>[]): void {
  if (pins.length === 0) return;
  const target = new Map<string, Draft>();
  /** By the topic that statements leave, what they say and where they go. */
  const leaving = new Map<Draft, { says: (quote: string) => boolean; to: Draft }[]>();
  for (const { wordings, topic, title, saying: said } of pins) {
    const [draft] = topicsUnder(drafts, topic.length > 0 ? topic : [headingByHand(title)]);
    if (!draft) continue;
    for (const wording of wordings) target.set(plain(wording), draft);
    const [from] = said ? topicsUnder(drafts, said.from) : [];
    if (said && from && from !== draft) leaving.set(from, [...(leaving.get(from) ?? []), { says: saying(said.words), to: draft }]);
  }
  const arriving = new Map<Draft, TopicRow[]>();
  for (const draft of drafts) {
    const staying: TopicRow[] = [];
    for (const row of draft.rows) {
      // The latest wording that a person placed decides for the row, which is never cut; else what any of its wordings says.
      const to = row.statements.map((statement) => target.get(plainPassage(statement))).findLast((found) => found !== undefined)
        ?? leaving.get(draft)?.findLast(({ says }) => row.statements.some(({ quote }) => says(quote)))?.to;
      if (to === undefined || to === draft) staying.push(row);
      else arriving.set(to, [...(arriving.get(to) ?? []), { ...row, moved: true }]);
    }
    draft.rows = staying;
  }
  for (const [draft, rows] of arriving) Object.assign(draft, { rows: [...draft.rows, ...rows], mixed: true });
}

/** As a topic's rows stand: what the latest report says first, then page by page. */
function inReadingOrder(rows: readonly TopicRow[], reportIds: readonly string[]): TopicRow[] {
  const place = new Map(reportIds.map((id, index) => [id, index]));
  const key = (row: TopicRow): readonly [number, number, number] => {
    const last = row.statements.at(-1);
    return [-(place.get(last?.reportId ?? '') ?? 0), last?.pageIndex ?? 0, last?.start ?? 0];
  };
  return rows.map((row) => ({ row, at: key(row) })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2]).map(({ row }) => row);
}
