/** The annotations that people left in a PDF, as pdf.js reads them. None of what they say is trusted. */
import { z } from 'zod';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { cleanCharacters } from '#core/extract/pdf/characters.ts';
import { shownPage, type Matrix } from '#core/extract/pdf/matrix.ts';
import type { OpenPdf, PDFPageProxy } from '#core/extract/pdf/openPdf.ts';
import { readDetails, type AnnotationDetails } from './annotationDetails.ts';
import { moved, rectOf, type Point } from './pageSpace.ts';
import type { FoundAnnotation } from './pdfMark.ts';

/** Nobody marks a paper so often, nor writes so much beside one mark: a crafted file might. */
const MOST = 20_000;
const LONGEST = 20_000;
const MOST_POINTS = 200_000;

/** Not what people leave: links, fields, films, and the windows that belong to other annotations. */
const NOT_MARKS = new Set(['Link', 'Widget', 'Popup', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'PrinterMark', 'TrapNet', 'Watermark', '3D', 'RichMedia', 'Redact']);

const numbers = z.custom<ArrayLike<number>>((value) => ArrayBuffer.isView(value) || Array.isArray(value)).optional().nullable().catch(null);
const text = z.object({ str: z.string() }).optional().nullable().catch(null);
const when = z.string().optional().nullable().catch(null);

const rawSchema = z.object({
  id: z.string(), subtype: z.string(), rect: z.array(z.number()).length(4), quadPoints: numbers,
  inkLists: z.array(numbers).optional().nullable().catch(null), contentsObj: text, titleObj: text, color: numbers,
  creationDate: when, modificationDate: when, inReplyTo: z.string().optional().nullable().catch(null), replyType: z.string().optional().nullable().catch(null),
  textContent: z.array(z.string()).optional().nullable().catch(null),
});
type Raw = z.infer<typeof rawSchema>;

/**
 * Pages that can't be read have none.
 * @param bytes gives the same file again: pdf.js has taken over those that it was opened with
 * @param onPage hears each page as it is done
 */
export async function readAnnotations(bytes: () => Promise<Uint8Array>, pdf: OpenPdf, onPage: (pageIndex: number) => void = () => undefined): Promise<FoundAnnotation[]> {
  const found: { raw: Raw; pageIndex: number; base: Matrix }[] = [];
  for (let pageIndex = 0; pageIndex < pdf.document.numPages && found.length < MOST; pageIndex++) {
    try {
      const page = await pdf.document.getPage(pageIndex + 1);
      const { base } = shownPage(page);
      for (const raw of await ofPage(page)) found.push({ raw, pageIndex, base });
      page.cleanup();
    } catch {
      // The page's own problem, told where the page is shown.
    }
    onPage(pageIndex);
  }
  const marks = found.slice(0, MOST);
  if (marks.length === 0) return [];
  const details = await readDetails(await bytes());
  const answers = marks.filter(({ raw }) => isAnswer(raw));
  return marks.filter(({ raw }) => !isAnswer(raw)).map(({ raw, pageIndex, base }) => told(raw, pageIndex, base, details(raw.id), answersTo(raw.id, answers.map((each) => each.raw))));
}

/** Places of what stands on one page. @throws whatever pdf.js throws for a page that it cannot read */
export async function annotationsOnPage(pdf: OpenPdf, pageIndex: number): Promise<Pick<FoundAnnotation, 'subtype' | 'rects' | 'strokes'>[]> {
  const page = await pdf.document.getPage(pageIndex + 1);
  const { base } = shownPage(page);
  return (await ofPage(page)).map((raw) => ({ subtype: raw.subtype, rects: rectsOf(raw, base), strokes: strokesOf(raw, base) }));
}

async function ofPage(page: PDFPageProxy): Promise<Raw[]> {
  const all = (await page.getAnnotations({ intent: 'any' })) as unknown[];
  return all.flatMap((each) => {
    const raw = rawSchema.safeParse(each);
    return raw.success && !NOT_MARKS.has(raw.data.subtype) ? [raw.data] : [];
  });
}

/** An annotation of a group belongs to its first, but is a mark by itself where it marks words. */
function isAnswer({ inReplyTo, replyType, quadPoints }: Raw): boolean {
  return typeof inReplyTo === 'string' && (replyType !== 'Group' || !quadPoints);
}

/** Answers to answers come after what they answer. */
function answersTo(id: string, answers: readonly Raw[], depth = 0): FoundAnnotation['replies'] {
  if (depth > 50) return [];
  return answers.filter(({ inReplyTo }) => inReplyTo === id).flatMap((raw) => [
    ...(said(raw) === '' ? [] : [{ author: line(raw.titleObj?.str), contents: said(raw) }]), ...answersTo(raw.id, answers, depth + 1),
  ]).slice(0, 200);
}

function told(raw: Raw, pageIndex: number, base: Matrix, { name, subject, own }: AnnotationDetails, replies: FoundAnnotation['replies']): FoundAnnotation {
  const colour = raw.color && raw.color.length === 3 ? Array.from(raw.color, (part) => part / 255) : null;
  return {
    name: line(name), subtype: raw.subtype, pageIndex, rects: rectsOf(raw, base), strokes: strokesOf(raw, base), contents: said(raw),
    author: line(raw.titleObj?.str), subject: line(subject), colour: colour as FoundAnnotation['colour'],
    createdAt: isoTime(raw.creationDate), updatedAt: isoTime(raw.modificationDate), replies, own: own.slice(0, LONGEST),
  };
}

function rectsOf({ rect, quadPoints }: Raw, base: Matrix): PdfRect[] {
  const values = Array.from(quadPoints ?? []).slice(0, MOST_POINTS);
  const rects: PdfRect[] = [];
  for (let at = 0; at + 8 <= values.length; at += 8) rects.push(rectOf(pairs(values.slice(at, at + 8)), base));
  if (rects.length > 0) return rects;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  return [rectOf([[x0, y0], [x1, y1]], base)];
}

function strokesOf({ inkLists }: Raw, base: Matrix): FoundAnnotation['strokes'] {
  let left = MOST_POINTS;
  return (inkLists ?? []).flatMap((list) => {
    const points = pairs(Array.from(list ?? []).slice(0, left)).map((point) => [...moved(base, point)] as [number, number]);
    left -= points.length * 2;
    return points.length > 0 ? [points] : [];
  });
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((x, at): Point[] => {
    const y = values[at + 1];
    return at % 2 === 0 && y !== undefined ? [[x, y]] : [];
  });
}

function said({ contentsObj, textContent }: Raw): string {
  const contents = contentsObj?.str ?? '';
  const words = contents !== '' ? contents : (textContent ?? []).join('\n');
  return words.split(/\r\n?|\n/).map((each) => cleanCharacters(each)).join('\n').slice(0, LONGEST).toWellFormed().trim();
}

function line(words: string | undefined): string {
  return cleanCharacters((words ?? '').replace(/\s+/gu, ' ')).slice(0, 200).toWellFormed().trim();
}

/** "D:20260124101500+01'00'" as ISO time; empty where it is none. */
export function isoTime(said: string | null | undefined): string {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign = 'Z', zoneHour = '00', zoneMinute = '00']
    = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?([Z+-])?(?:(\d{2})'?(?:(\d{2})'?)?)?/.exec(said ?? '') ?? [];
  if (year === undefined) return '';
  const zone = sign === 'Z' ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
