/** One word for each kind of finding, of compared statement, and verdict on a promise. */
export const kindWords = {
  slipped: 'Slipped',
  overdue: 'Overdue',
  quiet: 'Gone quiet',
  changed: 'Changed',
  new: 'New',
  check: 'Worth checking',
  carried: 'Carried forward',
  reworded: 'Reworded',
  dropped: 'Dropped',
  delivered: 'Delivered',
  onTrack: 'On track',
  broughtForward: 'Brought forward',
  mentioned: 'Mentioned',
  notMentioned: 'Not mentioned',
} as const;
