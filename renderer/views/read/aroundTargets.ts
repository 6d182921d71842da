/** Where the buttons for what is singled out have to stand. */

/** Where the selection (or the chosen sentence) stands on the screen. */
export function aroundTargets(stage: HTMLElement | null, selected: boolean): DOMRect | null {
  if (!stage) return null;
  if (selected) {
    const selection = document.getSelection();
    const boxes = selection && selection.rangeCount > 0 ? [...selection.getRangeAt(0).getClientRects()].filter((box) => box.width > 1) : [];
    return enclosing(boxes);
  }
  return enclosing([...stage.querySelectorAll('[data-mark="chosen"] > *, mark[data-mark="chosen"]')].map((one) => one.getBoundingClientRect()));
}

function enclosing(boxes: readonly DOMRect[]): DOMRect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(left, top, Math.max(...boxes.map((box) => box.right)) - left, Math.max(...boxes.map((box) => box.bottom)) - top);
}
