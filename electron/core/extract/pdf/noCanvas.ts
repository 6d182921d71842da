/**
 * pdf.js loads a canvas of native code when it starts under Node, to draw with. Nothing is drawn while reading, and
 * loading it takes as long as reading fifty pages; so it gets an empty one. Import this before pdf.js.
 */
import { registerHooks } from 'node:module';

const CANVAS = '@napi-rs/canvas';
const EMPTY = 'scrutineer:no-canvas';
const SOURCE = 'exports.DOMMatrix = class DOMMatrix {}; exports.Path2D = class Path2D {};';

const hooks = registerHooks({
  resolve: (specifier, context, next) => (specifier === CANVAS ? { url: EMPTY, format: 'commonjs', shortCircuit: true } : next(specifier, context)),
  load: (url, context, next) => (url === EMPTY ? { format: 'commonjs', source: SOURCE, shortCircuit: true } : next(url, context)),
});

/** Once pdf.js is there, what others load is no business of ours. */
export function pdfjsIsLoaded(): void {
  hooks.deregister();
}
