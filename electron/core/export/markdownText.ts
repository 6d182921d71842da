/** Text in which no sign means anything to Markdown. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_<>[\]|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}
