/** Words of marking an area and of drawing by hand. */
import { plural } from './words.ts';

export const drawingStrings = {
  markingArea: 'Marking an area',
  drawing: 'Drawing by hand',
  areaSurface: (page: string) => `Area on ${page.toLowerCase()}. Arrow keys move it, Shift with an arrow key makes it larger or smaller, Alt moves finely. Enter keeps it, Escape leaves.`,
  inkSurface: (page: string) => `Drawing on ${page.toLowerCase()}, with a mouse, a pen or a finger. Without one, press Escape, then A to mark an area or N to write a note. Enter keeps what is drawn.`,
  areaHow: 'Draw a rectangle round a table, a chart or a picture. Or use the keys: arrows move the one that is shown, Shift and arrows resize it, Enter keeps it.',
  inkHow: 'Draw with a mouse, a pen or a finger. By keyboard, mark an area (A) or write a note (N) instead.',
  areaAt: ({ left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }, words: string) =>
    `${left} to ${right} per cent across, ${top} to ${bottom} per cent down${words === '' ? '' : `: ${words}`}`,
  undoStroke: 'Undo last stroke',
  keepInk: 'Keep drawing',
  leave: 'Leave',
  left: 'Nothing was marked.',
  noPageHere: 'An area is drawn on the page: go to the page view first. Tables can be marked from the menu “Mark” here too.',

  // The menu of what else can be marked
  mark: 'Mark',
  markMenu: 'Mark this page, item or paper',
  bookmark: 'Bookmark this page',
  unbookmark: 'Take the bookmark off this page',
  area: 'Mark an area…',
  ink: 'Draw by hand…',
  table: (rows: number, firstRow: string) => `Mark the table “${firstRow.length > 44 ? `${firstRow.slice(0, 43).trimEnd()}…` : firstRow}” (${plural(rows, 'row')})`,
  wholePage: 'Mark the whole page as an area',
  noteOnItem: (item: string) => `Note on item ${item} as a whole`,
  bookmarkItem: (item: string) => `Bookmark item ${item}`,
  noteOnReport: (title: string) => `Note on the report “${title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title}”`,
  noteOnPaper: 'Note on the whole paper',
  bookmarkPaper: 'Bookmark the whole paper',
  itemMenu: (title: string) => `Mark ${title}`,

  // Bookmarks in the outline
  bookmarks: 'Bookmarks',
  bookmarkOn: (label: string) => `Page ${label}`,
  marksOn: (count: number) => plural(count, 'note'),
} as const;
