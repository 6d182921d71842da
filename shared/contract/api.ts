/** THE contract between the page and the core: one table, a file a noun. Types are inferred from it; it imports no implementation. */
import type { z } from 'zod';
import { annotationFilesMethods } from './methods/annotationFiles.ts';
import { annotationsMethods } from './methods/annotations.ts';
import { backupMethods } from './methods/backup.ts';
import { bundlesMethods } from './methods/bundles.ts';
import { compareMethods } from './methods/compare.ts';
import { documentsMethods } from './methods/documents.ts';
import { exchangeMethods } from './methods/exchange.ts';
import { followUpsMethods } from './methods/followUps.ts';
import { jobsMethods } from './methods/jobs.ts';
import { libraryMethods } from './methods/library.ts';
import { linesOfEnquiryMethods } from './methods/linesOfEnquiry.ts';
import { meetingsMethods } from './methods/meetings.ts';
import { memberMethods } from './methods/member.ts';
import { pagesMethods } from './methods/pages.ts';
import { questionsMethods } from './methods/questions.ts';
import { readingMethods } from './methods/reading.ts';
import { recognitionMethods } from './methods/recognition.ts';
import { searchMethods } from './methods/search.ts';
import { sittingsMethods } from './methods/sittings.ts';
import { vaultMethods } from './methods/vault.ts';
import { versionsMethods } from './methods/versions.ts';

export const api = {
  ...libraryMethods,
  ...meetingsMethods,
  ...documentsMethods,
  ...pagesMethods,
  ...readingMethods,
  ...recognitionMethods,
  ...searchMethods,
  ...compareMethods,
  ...annotationsMethods,
  ...annotationFilesMethods,
  ...versionsMethods,
  ...backupMethods,
  ...bundlesMethods,
  ...questionsMethods,
  ...linesOfEnquiryMethods,
  ...sittingsMethods,
  ...followUpsMethods,
  ...exchangeMethods,
  ...memberMethods,
  ...vaultMethods,
  ...jobsMethods,
} as const;

export type Api = typeof api;
export type MethodName = keyof Api;
export type Params<M extends MethodName> = z.infer<Api[M]['params']>;
export type Result<M extends MethodName> = z.infer<Api[M]['result']>;

/** What the core gives: one function a method. `AbortSignal` last. */
export type Handlers = { readonly [M in MethodName]: (params: Params<M>, signal: AbortSignal) => Result<M> | Promise<Result<M>> };
