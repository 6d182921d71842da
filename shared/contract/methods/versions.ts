/** Papers that came again, what changed in them, and where marks stand on them. */
import { z } from 'zod';
import { placementSchema } from '#shared/domain/anchor/anchor.ts';
import { echoSchema } from '#shared/domain/version/echo.ts';
import { changedSectionSchema } from '#shared/domain/version/versionChange.ts';
import { markStandingSchema, versionLinkSchema } from '#shared/domain/version/versionLink.ts';
import { method } from '#shared/contract/method.ts';
import { id, none } from './common.ts';

const written = ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL'] as const;

export const versionsMethods = {
  /** Every pair, refused ones too, the latest first. */
  'versions.list': method('query', none, z.object({ links: z.array(versionLinkSchema) })),
  /** What changed between the two of a pair, by sections. `unchanged` counts passages that are as they were. */
  'versions.changes': method('query', id, z.object({ link: versionLinkSchema, sections: z.array(changedSectionSchema), unchanged: z.number().int() }), ['NOT_FOUND']),
  /** What became of each mark and piece of evidence of a pair, in order of the older version's pages. */
  'versions.standings': method('query', id, z.object({ standings: z.array(markStandingSchema) }), ['NOT_FOUND']),
  /** Marks and evidence that stand in another version of a file's papers, at the places where this file shows them. */
  'versions.echoes': method('query', z.object({ fileId: z.string() }), z.object({ echoes: z.array(echoSchema) })),
  /** `accept` takes the proposed place (or a candidate, counted from 0), `keep` leaves a mark on the older version, `undo` takes any decision back, moves by the program too. All or none. */
  'versions.decide': method('command', z.object({ ids: z.array(z.string()).min(1), decision: z.enum(['accept', 'keep', 'undo']), candidate: z.number().int().nonnegative().optional() }), none, [...written, 'REVISION_CONFLICT']),
  /** Puts a mark where a person chose, in the newer version. */
  'versions.place': method('command', z.object({ id: z.string(), at: z.array(placementSchema).min(1) }), none, [...written, 'REVISION_CONFLICT']),
  /** "This replaces that." */
  'versions.relate': method('command', z.object({ olderId: z.string(), newerId: z.string() }), id, written),
  /** "This is no new version": marks go back to the older one. Undone by `versions.accept`. */
  'versions.refuse': method('command', id, none, written),
  'versions.accept': method('command', id, none, written),
} as const;
