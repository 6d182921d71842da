/** Marks painted into a page's canvas, for paper: the same colours and places as on screen, and nothing that was written. */
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PageSize } from './pageLayout.ts';
import { turnedRect, type Turn } from './turned.ts';

/** Of the line under an underlined passage and round an area, in points. */
const LINE_PT = 1.2;

/** `colourOf` gives a meaning's colour on paper. Strokes of ink are drawn where the page is not turned. */
export function paintMarks(canvas: HTMLCanvasElement, pageIndex: number, size: PageSize, turn: Turn, annotations: readonly Annotation[], colourOf: (meaning: Annotation['meaning']) => string): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const shownWidth = turn % 180 === 0 ? size.widthPt : size.heightPt;
  const shownHeight = turn % 180 === 0 ? size.heightPt : size.widthPt;
  const scale = canvas.width / shownWidth;
  context.save();
  context.globalCompositeOperation = 'multiply';
  for (const one of annotations) {
    if (one.kind === 'note' || one.kind === 'bookmark') continue;
    context.fillStyle = colourOf(one.meaning);
    context.strokeStyle = colourOf(one.meaning);
    context.lineWidth = LINE_PT * scale;
    for (const anchor of anchorsOf(one)) {
      if (anchor.pageIndex !== pageIndex || one.kind === 'ink') continue;
      for (const rect of anchor.rects) {
        const [x, y, width, height] = turnedRect(rect, size, turn);
        const [left, top, wide, high] = [x * scale, (shownHeight - y - height) * scale, width * scale, height * scale];
        if (one.kind === 'area') context.strokeRect(left, top, wide, high);
        else if (one.kind === 'underline') context.fillRect(left, top + high, wide, 2 * LINE_PT * scale);
        else context.fillRect(left, top, wide, high);
      }
    }
    if (one.kind !== 'ink' || one.anchor.pageIndex !== pageIndex || turn !== 0) continue;
    for (const stroke of one.strokes ?? []) {
      context.beginPath();
      stroke.forEach(([x, y], index) => (index === 0 ? context.moveTo(x * scale, (shownHeight - y) * scale) : context.lineTo(x * scale, (shownHeight - y) * scale)));
      context.stroke();
    }
  }
  context.restore();
}
