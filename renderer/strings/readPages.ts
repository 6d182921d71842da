/** Sentences about how the reader shows pages. */
export const readPagesStrings = {
  viewMenu: 'How pages are shown',
  fit: 'Fit',
  ofActualSize: 'Of actual size',
  usualSize: 'Usual size',
  scrolling: 'Scrolling',
  continuous: 'One long column',
  paged: 'Page by page',
  sideBySide: 'Side by side',
  oneUp: 'One page',
  twoUp: 'Two pages',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',

  // Read out as the mode changes
  zoomNow: (percent: number) => `${percent}%`,
  pagedNow: 'Page by page',
  continuousNow: 'Pages in one long column',
  twoUpNow: 'Two pages side by side',
  oneUpNow: 'One page at a time',
  turnedNow: (degrees: number) => (degrees === 0 ? 'Pages stand as printed' : `Pages turned by ${degrees} degrees`),

  keyPaged: 'Page by page, or one long column',
  keyTwoUp: 'One page, or two side by side',
  keyTurn: 'Turn the pages left or right',
} as const;
