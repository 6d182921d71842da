/** Lays the followed statements out by topic, in the order of the latest report that has the topic. */
import type { Topic, TopicRow } from '#shared/domain/compare/comparison.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';
import type { Thread } from '#shared/domain/compare/rows/align.ts';
import { kindOfPair } from '#shared/domain/compare/rows/rowKind.ts';
import type { Topics } from '#shared/domain/compare/rows/topics.ts';

/** One object for each sentence, however often reports are compared: what is read off it stays known. */
const wholePassage = oncePer((sentence: Sentence) => passageOf(sentence));

/** The row of one followed statement; `latest` is the index of the last report. */
export function rowOf(thread: Thread, latest: number): TopicRow {
  const { sentences } = thread;
  const last = sentences.at(-1);
  const before = sentences.at(-2);
  const silentFor = last ? latest - last.report : 0;
  const kind = silentFor > 0 ? 'dropped' : last && before ? kindOfPair(before, last) : 'new';
  return { kind, statements: sentences.map(wholePassage), silentFor };
}

export function buildTopics(threads: readonly Thread[], topics: Topics, latest: number): Topic[] {
  const placed = new Map<number, { row: TopicRow; last: Sentence }[]>();
  for (const thread of threads) {
    const last = thread.sentences.at(-1);
    if (!last) continue;
    const topic = topics.topicOf(last);
    const rows = placed.get(topic) ?? [];
    rows.push({ row: rowOf(thread, latest), last });
    placed.set(topic, rows);
  }
  const order = (rows: readonly { last: Sentence }[]): [number, number] => {
    const newest = Math.max(...rows.map(({ last }) => last.report));
    return [-newest, Math.min(...rows.filter(({ last }) => last.report === newest).map(({ last }) => last.id))];
  };
  return [...placed.entries()]
    .map(([topic, rows]) => ({ topic, rows: rows.sort((a, b) => b.last.report - a.last.report || a.last.id - b.last.id), order: order(rows) }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
    .map(({ topic, rows }) => ({ title: topics.titles[topic] ?? '', headings: [...(topics.headings[topic] ?? [])], rows: rows.map(({ row }) => row) }));
}
