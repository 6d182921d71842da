/** Which dialog of corrections is open, and on what. */
import type { Cited } from '#renderer/views/compare/PassageLink.tsx';
import type { RowView, TopicView } from '#renderer/views/compare/topicView.ts';

export type AskedCorrection =
  | { readonly kind: 'rename' | 'merge'; readonly topic: TopicView }
  /** `rows`: those chosen to begin with. */
  | { readonly kind: 'move'; readonly topic: TopicView; readonly rows: readonly RowView[] }
  | { readonly kind: 'alias' }
  | { readonly kind: 'note'; readonly passage: Cited & { readonly quote: string } }
  | { readonly kind: 'list' };
