/** Sentences about what a paper holds besides its pages, and about ways through it. */
import { plural } from './words.ts';

/** "812 bytes", "64 KB", "1.2 MB" */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const readPaperStrings = {
  // Links
  linkTo: (page: string) => `Link to ${page}`,
  linkOut: (address: string) => `Link out of this paper: ${address}`,
  linkAttachment: (name: string) => `Attached file: ${name}. Save it`,
  addressTitle: 'This link leads out of the paper',
  addressText: 'It leads to this address:',
  addressOffline: 'Scrutineer does not go online and opens no address itself. If you trust it, copy it and open it in your browser.',
  copyAddress: 'Copy the address',
  addressCopied: 'Address copied',
  stayHere: 'Stay here',

  // What a paper carries
  carriedTitle: 'In this file besides its pages',
  attachmentCount: (count: number) => plural(count, 'attachment'),
  aForm: 'a form',
  hasScripts: 'scripts, not run',
  attachments: 'Attached files',
  attachmentsText: 'They came inside the paper. Scrutineer neither opens nor checks them: save one only if you expected it.',
  sizeOf,
  sizeUnknown: 'cannot be read',
  save: 'Save',
  saveNamed: (name: string) => `Save ${name}`,
  attachmentSaved: (name: string) => `${name} saved`,
  attachmentUnreadable: (name: string) => `${name} could not be read out of this paper.`,
  form: 'A form',
  formText: (fields: number) => `${plural(fields, 'field')}, shown as they were filled in. They cannot be changed here: the paper stays as it came.`,
  scripts: 'Scripts',
  scriptsText: 'This file holds scripts that its maker wrote for other programs. Scrutineer never runs them.',

  // Outline or pages
  paneShows: 'Show in this pane',
  byItem: 'Items',
  byPage: 'Pages',
  thumbnails: 'Pages as small pictures',
  thumbnail: (name: string, read: boolean, marks: number) => [name, read ? 'read' : 'not read', marks > 0 ? plural(marks, 'mark') : ''].filter(Boolean).join(', '),
  keyPane: 'Outline by item, or small pictures of the pages',

  // A second paper
  besideOpen: 'Another paper beside',
  besideTitle: 'Read another paper beside this one',
  besideFilter: 'Words of its title, committee or date',
  besidePortfolio: (portfolio: string) => `${portfolio}: the last report first`,
  besideMeeting: 'Of the same meeting',
  besideOthers: 'Other papers',
  besideMore: (more: number) => `${plural(more, 'more paper')}: type words to find one`,
  besideNone: (typed: string) => `No other paper has “${typed}” in its title, committee, portfolio or date.`,
  besideOnly: 'There is no other paper in this library yet.',
  besideGone: 'That paper is not in this library',
  besideLabel: (title: string) => `Second paper: ${title}`,
  besideToolbar: 'Second paper',
  besideEdge: 'Room for the second paper',
  besideClosed: 'Second paper closed',
  chooseAnother: 'Choose another paper',
  closeBeside: 'Close the second paper',
  swapPapers: 'Change places with the first paper',
  linkMenu: 'Scrolling together',
  linkNone: 'Each by itself',
  linkSections: 'Together, by item or heading',
  linkShare: 'Together, by share of its length',
  notLinked: 'Each paper scrolls by itself',
  linkedBySections: (ties: number) => `Scrolling together by the ${plural(ties, 'item or heading', 'items or headings')} that both have`,
  linkedNoTies: 'These papers have no item or heading in common: scrolling together by share of their lengths',
  linkedByShare: 'Scrolling together by share of their lengths',
  keyBeside: 'Another paper beside this one, or close it',
  keyLink: 'Scroll two papers together, or each by itself',

  // Back and forward
  backTo: (where: string) => `Back to ${where}`,
  forwardTo: (where: string) => `Forward to ${where}`,
  stepPage: (label: string) => `p. ${label}`,
  stepSearch: (query: string) => `search for ${query}`,
  stepPaper: 'another paper',
} as const;
