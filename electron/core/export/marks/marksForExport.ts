/** Marks as they leave the library in words: paper by paper, in the order of their pages. Word and Markdown are written from this. */
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import { isVerbatim, markedWords, type Annotation, type AnnotationKind } from '#shared/domain/annotation/annotation.ts';
import { formatMarkPlace } from '#shared/domain/annotation/formatMarkPlace.ts';
import type { MeaningNames } from '#shared/domain/annotation/meaningNames.ts';
import { written } from '#core/export/written.ts';

export interface ExportedMark {
  /** "Item 5, pack p. 57 (report p. 3), para 2.4" */
  readonly place: string;
  /** "Evidence", "Concern, area" */
  readonly about: string;
  /** Verbatim, white space collapsed; empty where no words are marked. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
}

export interface ExportedPaper {
  /** Its title, and where it has none its file's name. */
  readonly heading: string;
  /** "24 September 2024 · Pack September.pdf" */
  readonly source: string;
  readonly exempt: boolean;
  readonly marks: readonly ExportedMark[];
}

export interface ExportedMarks {
  readonly title: string;
  readonly prepared: string;
  readonly papers: readonly ExportedPaper[];
}

/** Words of the exported papers. */
export const markWords = {
  title: 'Marks and notes',
  prepared: (date: string) => `Prepared on ${date}`,
  exempt: 'Exempt: not for publication. Handle this document as the paper itself.',
  note: 'Note',
  tags: 'Tags',
  wordsInside: (words: string) => `Words inside the area: ${words}`,
  none: 'There are no marks yet.',
} as const;

const KINDS: Readonly<Record<AnnotationKind, string>> = { highlight: '', underline: 'underlined', note: 'note', area: 'area', bookmark: 'bookmark', ink: 'drawing' };

export interface MarksInWords {
  readonly names: MeaningNames;
  /** With what the member wrote beside them. */
  readonly notes: boolean;
  /** ISO time or day that the export is made. */
  readonly today: string;
  /** Whether a paper is, by its id. */
  readonly isExempt: (documentId: string) => boolean;
  /** What was written about a paper, with the places that its references lead to. */
  readonly withPlaces: (documentId: string, text: string) => string;
}

export function marksForExport(marks: readonly Annotation[], options: MarksInWords): ExportedMarks {
  const byPaper = Map.groupBy(marks, ({ citation, anchor }) => `${anchor.fileId} ${citation.documentId}`);
  return {
    title: markWords.title,
    prepared: markWords.prepared(citedDate(options.today.slice(0, 10))),
    papers: [...byPaper.values()].map((ofPaper) => {
      const { title, source, date, documentId } = ofPaper[0]?.citation ?? { title: '', source: '', date: null, documentId: '' };
      return {
        heading: written(title) || written(source),
        source: [date === null ? '' : citedDate(date), title === '' ? '' : written(source)].filter((part) => part !== '').join(' · '),
        exempt: options.isExempt(documentId),
        marks: ofPaper.map((mark) => exported(mark, options)),
      };
    }),
  };
}

function exported(mark: Annotation, { names, notes, withPlaces }: Pick<MarksInWords, 'names' | 'notes' | 'withPlaces'>): ExportedMark {
  const words = written(markedWords(mark)).replace(/\s+/g, ' ');
  return {
    place: written(formatMarkPlace(mark)),
    about: [written(names[mark.meaning]), KINDS[mark.kind]].filter((part) => part !== '').join(', '),
    quote: isVerbatim(mark) ? words : '',
    note: [isVerbatim(mark) || words === '' ? '' : markWords.wordsInside(words), notes ? written(withPlaces(mark.citation.documentId, mark.note)) : ''].filter((part) => part !== '').join('\n'),
    tags: notes ? mark.tags.map(written) : [],
  };
}
