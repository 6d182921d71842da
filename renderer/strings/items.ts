/** How an agenda item is told that has no papers in its pack. */

/** An item that the agenda lists and no more; the agenda's own pages are no such item. */
export function isListedOnly({ number, papers }: { readonly number: string | null; readonly papers: boolean }): boolean {
  return number !== null && !papers;
}

/** What stands where its pages would: the clerk writes "to follow" into the item's title. */
export function withoutPapers(title: string): string {
  return /\b(?:to follow|to be tabled|late (?:paper|report|item))\b/i.test(title) ? 'Papers to follow' : 'No papers';
}
