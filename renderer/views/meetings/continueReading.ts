/** Where to go on reading: the page after the last one read, or the first unread one. */

export interface PageState {
  readonly read: boolean;
  readonly pageLabel: string;
}

/** Null when every page has been read. `fresh`: nothing has been read yet. */
export function nextPage(pages: readonly PageState[]): { readonly pageIndex: number; readonly pageLabel: string; readonly fresh: boolean } | null {
  const last = pages.findLastIndex(({ read }) => read);
  const after = pages.findIndex(({ read }, index) => index > last && !read);
  const pageIndex = after >= 0 ? after : pages.findIndex(({ read }) => !read);
  const page = pages[pageIndex];
  return page ? { pageIndex, pageLabel: page.pageLabel, fresh: last < 0 } : null;
}
