/** The slow work on the library that is open: imports, and preparing papers again. */
import type { CorePorts } from '#core/ports.ts';
import type { JobHandle, Jobs } from '#core/jobs/jobs.ts';
import type { Library } from '#core/library/library.ts';
import type { LibrarySession } from '#core/library/session.ts';
import { staleFiles } from '#core/library/stale.ts';
import { forgetJob, recogniseJob, type RecogniseTools } from '#core/recognise/recogniseJob.ts';
import { importJob, type Chosen } from './importJob.ts';
import { prepareAgain } from './prepareAgain.ts';
import type { ImportSteps } from './steps.ts';

/** Looks at papers whether they are earlier ones come again. */
export interface VersionSearch {
  isDue(library: Library): boolean;
  look(library: Library, job: JobHandle): Promise<void>;
}

export class LibraryWork {
  readonly #ports: CorePorts;
  readonly #steps: ImportSteps;
  readonly #session: LibrarySession;
  readonly #jobs: Jobs;
  readonly #versions: VersionSearch;

  constructor(ports: CorePorts, steps: ImportSteps, session: LibrarySession, jobs: Jobs, versions: VersionSearch) {
    this.#ports = ports;
    this.#steps = steps;
    this.#session = session;
    this.#jobs = jobs;
    this.#versions = versions;
  }

  /** What an opened library still needs. Gives the id of the job that makes the sample, or null. */
  async begin(): Promise<string | null> {
    this.prepare();
    const sample = await this.#session.sampleToImport();
    if (sample.length === 0) return null;
    const { library } = this.#session;
    return this.import({ paths: sample, uploads: [] }, () => this.#session.sampleMade(library));
  }

  /** Imports as a job; `whenDone` is called if it ran to its end. */
  import(chosen: Chosen, whenDone: () => void = () => undefined): string {
    const { clock, ids, log, uploads } = this.#ports;
    const { library } = this.#session;
    return this.#jobs.start('import', 'files', async (job) => {
      await importJob(chosen, { library, steps: this.#steps, clock, ids, log, uploads, underWay: new Set(), onImported: () => this.#changed() }, job);
      await this.#versions.look(library, job);
      whenDone();
    });
  }

  /** Opens a bundle as a job; then looks for versions, and prepares again what another version of the program had prepared. */
  open(open: (library: Library, job: JobHandle) => Promise<void>): string {
    const { library } = this.#session;
    return this.#jobs.start('bundle', 'bytes', async (job) => {
      await open(library, job);
      this.#changed();
      await this.#versions.look(library, job);
      if (this.#session.library === library) this.prepare();
    });
  }

  /** Starts a job where papers were prepared by another version of the program. @returns its id, or null */
  prepare(): string | null {
    const { library } = this.#session;
    if (library.readOnly || (staleFiles(library.db, this.#steps.indexVersion).length === 0 && !this.#versions.isDue(library))) return null;
    return this.#jobs.start('reindex', 'files', async (job) => {
      await prepareAgain({ library, steps: this.#steps, log: this.#ports.log, onPrepared: () => this.#changed() }, job);
      await this.#versions.look(library, job);
    });
  }

  /** Recognises a file's pages that are pictures, as a job. */
  recognise(fileId: string): string {
    return this.#jobs.start('recognise', 'pages', (job) => recogniseJob(fileId, this.#recogniseTools(), job));
  }

  /** Takes out what was recognised, as a job: the file is read again. */
  forgetRecognised(fileId: string): string {
    return this.#jobs.start('reindex', 'files', (job) => forgetJob(fileId, this.#recogniseTools(), job));
  }

  #recogniseTools(): RecogniseTools {
    return { library: this.#session.library, steps: this.#steps, clock: this.#ports.clock, onChanged: () => this.#changed() };
  }

  #changed(): void {
    this.#ports.events.emit('recordsChanged', { kinds: ['documents'] });
  }
}
