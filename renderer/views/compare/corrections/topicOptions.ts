import type { TopicView } from '#renderer/views/compare/topicView.ts';

/** Topics as they are looked up in a list: by name. */
export function byTitle(topics: readonly TopicView[]): TopicView[] {
  return topics.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB', { numeric: true }));
}
