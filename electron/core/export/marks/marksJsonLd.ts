/**
 * Marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one JSON-LD document: an AnnotationPage whose items
 * name their paper by its content, and their place by page, exact words and offsets into our text of the page.
 */
import type { Anchor } from '#shared/domain/anchor/anchor.ts';
import { anchorsOf, type Annotation, type AnnotationKind } from '#shared/domain/annotation/annotation.ts';
import { formatMarkCitation } from '#shared/domain/annotation/formatMarkPlace.ts';
import type { MeaningNames } from '#shared/domain/annotation/meaningNames.ts';

/** Vocabulary of the model, section 3.3.5. */
const MOTIVATIONS: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'highlighting', underline: 'highlighting', note: 'commenting', area: 'highlighting', bookmark: 'bookmarking', ink: 'highlighting',
};

type Json = { readonly [key: string]: unknown };

export interface JsonLdOptions {
  readonly names: MeaningNames;
  /** With what the member wrote beside them. */
  readonly notes: boolean;
  /** Empty for none. */
  readonly author: string;
  /** ISO time. */
  readonly madeAt: string;
  /** Text of the page that an anchor is on; empty where there is none any more. */
  readonly textOf: (at: Pick<Anchor, 'fileId' | 'pageIndex'>) => string;
}

export function marksJsonLd(marks: readonly Annotation[], options: JsonLdOptions): string {
  const page: Json = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:scrutineer:marks:${options.madeAt}`,
    type: 'AnnotationPage',
    items: marks.map((mark) => annotation(mark, options)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotation(mark: Annotation, options: JsonLdOptions): Json {
  const { names, notes, author, madeAt } = options;
  const { kind, note, tags } = mark;
  const comment = notes && note !== '';
  const body: Json[] = [
    ...(comment ? [textBody(note, kind === 'note' ? 'commenting' : 'describing')] : []),
    textBody(names[mark.meaning], 'classifying'),
    ...(notes ? tags.map((tag) => textBody(tag, 'tagging')) : []),
  ];
  const targets = anchorsOf(mark).map((anchor) => target(mark, anchor, options));
  return {
    id: `urn:scrutineer:mark:${encodeURIComponent(mark.id)}`,
    type: 'Annotation',
    motivation: comment && kind !== 'note' ? [MOTIVATIONS[kind], 'commenting'] : MOTIVATIONS[kind],
    created: mark.createdAt,
    modified: mark.updatedAt,
    generated: madeAt,
    generator: { id: 'urn:scrutineer', type: 'Software', name: 'Scrutineer' },
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    body,
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function textBody(value: string, purpose: string): Json {
  return { type: 'TextualBody', value, format: 'text/plain', language: 'en', purpose };
}

function target(mark: Annotation, anchor: Anchor, { textOf }: JsonLdOptions): Json {
  return {
    type: 'SpecificResource',
    source: { id: `urn:sha256:${anchor.sha256}`, type: 'Text', 'dcterms:title': mark.citation.source },
    ...(mark.scope === 'document' ? {} : { selector: selectorsOf(mark, anchor, textOf(anchor)) }),
    'dcterms:bibliographicCitation': formatMarkCitation(mark),
  };
}

/** Each selects the same: by the words, by their place, or by a shape on the page. RFC 8118 counts pages from 1. */
function selectorsOf(mark: Annotation, anchor: Anchor, text: string): Json | Json[] {
  const page = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${anchor.pageIndex + 1}` };
  const words: Json[] = anchor.quote === '' || mark.kind === 'area' ? [] : [
    { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
    { type: 'TextPositionSelector', start: characters(text, anchor.start), end: characters(text, anchor.end) },
  ];
  const shapes: Json[] = mark.kind === 'area' || mark.kind === 'ink' ? [{ type: 'SvgSelector', value: svg(mark, anchor) }] : [];
  const ways = [...words, ...shapes].map((refinedBy) => ({ ...page, refinedBy }));
  return ways.length === 0 ? page : ways.length === 1 && ways[0] ? ways[0] : ways;
}

/** The model counts Unicode characters (section 4.2.5); our own offsets count UTF-16 code units. */
function characters(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

/** In points from the page's bottom left, drawn the right way up. */
function svg(mark: Annotation, anchor: Anchor): string {
  const shapes = mark.strokes === null
    ? anchor.rects.map(([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`)
    : mark.strokes.map((stroke) => `<polyline points="${stroke.map(([x, y]) => `${x},${y}`).join(' ')}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg"><g transform="scale(1,-1)">${shapes.join('')}</g></svg>`;
}
