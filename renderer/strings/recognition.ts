import { number, plural } from './words.ts';

/** Recognising the words on pages that are pictures. */
export const recognitionStrings = {
  picture: 'This page is a picture of text.',
  pictureMore: 'Scrutineer can recognise its words, on this laptop, so that you can search, mark and compare them.',
  somePictures: (pages: number) => `${plural(pages, 'page')} of this paper ${pages === 1 ? 'is a picture' : 'are pictures'} of text.`,
  someRecognised: (pages: number) => `The words of ${plural(pages, 'page')} of this paper were recognised from pictures.`,
  start: 'Recognise the words',
  startFor: (title: string) => `Recognise the words of ${title}`,
  running: 'Recognising the words of this paper',
  progress: (done: number, total: number | null) => (total === null ? 'Beginning…' : `${number(done)} of ${plural(total, 'page')}`),
  stop: 'Stop',
  recognised: 'Recognised from a picture: check it against the page before you quote it.',
  nothing: 'No words were found on this picture.',
  remove: 'Take the words out again',
  hide: 'Hide this note',
  tag: 'Recognised from a picture: check before you quote',
  stage: 'Recognising',
  job: 'Recognising words',
  done: (pages: number) => (pages === 0 ? 'No pages to recognise' : `Recognised the words of ${plural(pages, 'page')}`),
  failed: 'The words could not be recognised.',
  stopped: 'Stopped. Pages that were finished keep their words.',
} as const;
