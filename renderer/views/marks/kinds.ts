/** An icon for each kind of mark: its word always stands beside it. */
import { Bookmark, Highlighter, NotebookPen, PenLine, SquareDashed, Underline, type LucideIcon } from 'lucide-react';
import type { AnnotationKind } from '#shared/domain/annotation/annotation.ts';

export const KIND_ICONS: Readonly<Record<AnnotationKind, LucideIcon>> = {
  highlight: Highlighter, underline: Underline, note: NotebookPen, area: SquareDashed, bookmark: Bookmark, ink: PenLine,
};
