/** Between the browser's selection and our offsets. Works on any element that holds `[data-text-layer]` with `[data-start]` spans. */

/** [start, end) of one page's text. */
export interface TextPlace {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

export interface TextPoint {
  readonly pageIndex: number;
  readonly offset: number;
}

const layersIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-text-layer]')];
const spansIn = (layer: ParentNode) => layer.querySelectorAll<HTMLElement>('[data-start]');

/** The part of a span's only text node that lies in `range`, or null. */
function overlap(span: HTMLElement, range: Range): { from: number; to: number } | null {
  const node = span.firstChild;
  if (!node || !range.intersectsNode(span)) return null;
  const length = node.textContent?.length ?? 0;
  const from = node === range.startContainer ? range.startOffset : range.comparePoint(node, 0) < 0 ? length : 0;
  const to = node === range.endContainer ? range.endOffset : range.comparePoint(node, length) > 0 ? 0 : length;
  return to > from ? { from, to } : null;
}

/** What is selected under `root`, a place for each page that it touches, in order; empty where nothing is. */
export function selectedPlaces(root: HTMLElement): TextPlace[] {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  const places: TextPlace[] = [];
  for (const layer of layersIn(root)) {
    if (!range.intersectsNode(layer)) continue;
    let start = Infinity;
    let end = -1;
    for (const span of spansIn(layer)) {
      const part = overlap(span, range);
      if (!part) continue;
      const at = Number(span.dataset['start']);
      start = Math.min(start, at + part.from);
      end = Math.max(end, at + part.to);
    }
    const pageIndex = Number(layer.dataset['textLayer']);
    if (end <= start) continue;
    const same = places.find((place) => place.pageIndex === pageIndex);
    if (same) places[places.indexOf(same)] = { pageIndex, start: Math.min(same.start, start), end: Math.max(same.end, end) };
    else places.push({ pageIndex, start, end });
  }
  return places.sort((a, b) => a.pageIndex - b.pageIndex);
}

/** Where a point stands in the document: the text node and the offset in it; null where its page isn't shown. */
function domPoint(root: HTMLElement, { pageIndex, offset }: TextPoint): { node: Node; offset: number } | null {
  let best: HTMLElement | null = null;
  let bestStart = -1;
  for (const layer of root.querySelectorAll<HTMLElement>(`[data-text-layer="${pageIndex}"]`)) {
    for (const span of spansIn(layer)) {
      const start = Number(span.dataset['start']);
      if (start <= offset && start > bestStart) {
        best = span;
        bestStart = start;
      }
    }
    best ??= spansIn(layer)[0] ?? null;
  }
  const node = best?.firstChild;
  if (!node) return null;
  return { node, offset: Math.min(Math.max(0, offset - Math.max(0, bestStart)), node.textContent?.length ?? 0) };
}

/** Selects from `anchor` to `focus`, whichever comes first. */
export function selectText(root: HTMLElement, anchor: TextPoint, focus: TextPoint): void {
  const from = domPoint(root, anchor);
  const to = domPoint(root, focus);
  if (from && to) root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Leaves out white space at either end; null where nothing else is there. */
export function trimmed(text: string, place: TextPlace): TextPlace | null {
  let { start, end } = place;
  end = Math.min(end, text.length);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { ...place, start, end } : null;
}
