/** Gives a canvas' memory back at once, rather than when it's collected. */
export function dropCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
