/** Words of marks, wherever they are shown: beside the page, in the list, in menus. */
import type { AnnotationKind } from '#shared/domain/annotation/annotation.ts';
import { plural } from './words.ts';

export const markKindWords: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'Highlight', underline: 'Underline', note: 'Note', area: 'Area', bookmark: 'Bookmark', ink: 'Ink',
};

export const marksStrings = {
  // What was done: also what Undo says
  marked: (kind: AnnotationKind, meaning: string) => (kind === 'underline' ? `Underlined as ${meaning.toLowerCase()}` : `Highlighted as ${meaning.toLowerCase()}`),
  noteAdded: 'Note added',
  areaMarked: 'Area marked',
  areaMoved: 'Area moved',
  drawn: 'Drawing kept',
  bookmarked: (label: string) => `Bookmark on page ${label}`,
  bookmarkedItem: 'Bookmark added',
  bookmarkRemoved: 'Bookmark removed',
  removed: (count: number) => (count === 1 ? 'Mark removed' : `${plural(count, 'mark')} removed`),
  meaningChanged: (count: number) => (count === 1 ? 'Meaning changed' : `Meaning of ${plural(count, 'mark')} changed`),
  kindChanged: 'Kind of mark changed',
  tagged: (count: number, tag: string) => (count === 1 ? `Tagged “${tag}”` : `${plural(count, 'mark')} tagged “${tag}”`),
  untagged: (count: number, tag: string) => (count === 1 ? `Tag “${tag}” taken off` : `Tag “${tag}” taken off ${plural(count, 'mark')}`),
  noteChanged: 'Note changed',

  // What it is on
  onPage: 'On the page as a whole',
  onItem: (item: string) => `On item ${item} as a whole`,
  onPaper: 'On the paper as a whole',
  areaWithoutWords: 'A part of the page, without words that could be read',
  /** Not in quotation marks: lines cut by its edge are no quote. */
  wordsInside: (words: string) => `Words inside: ${words}`,
  inkOnPage: 'Drawn by hand on the page',
  bookmarkOnPage: 'This page is bookmarked',
  runsOn: (label: string) => `Runs on to p. ${label}`,
  beganOn: (label: string) => `Begins on p. ${label}`,
  described: (kind: string, meaning: string, words: string) => `${meaning}, ${kind.toLowerCase()}: ${words}`,

  // Its tags
  tags: 'Tags',
  addTag: 'Add a tag',
  newTag: 'New tag',
  newTagOf: (words: string) => `New tag for ${words}`,
  removeTag: (tag: string) => `Take off the tag “${tag}”`,
  tagHint: 'Enter adds it. Escape leaves.',

  // References in a note
  leadsTo: 'Leads to',
  openPlace: (words: string) => `Go to ${words}`,
  leadsNowhere: 'not in this paper',
  noSuchPlace: (words: string) => `“${words}” is not in this paper`,

  // Names of the meanings
  nameMeanings: 'Name the meanings…',
  meaningNames: 'Names of the meanings',
  meaningNamesLead: 'Five meanings, in your own words. The names are kept with this library and used wherever a meaning is shown, also in exports.',
  nameOf: (first: string) => `Instead of “${first}”`,
  nameTaken: 'Another meaning has this name.',
  firstNames: 'Use the first names again',
  saveNames: 'Save names',
  namesSaved: 'Names of the meanings changed.',

  // Reading only
  readOnly: 'This library can only be read: its folder cannot be written. Marks and notes cannot be added or changed. Copy the library to a folder of your own to go on.',
  readOnlyShort: 'This library can only be read',
} as const;
