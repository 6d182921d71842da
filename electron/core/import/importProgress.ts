/** How far an import has got, told in pages while all their numbers are known, else in files. */
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Stage } from './importFile.ts';

export interface ProgressLine {
  at(stage: Stage, pages: number, total: number | null): void;
  end(): void;
}

interface Line {
  pages: number;
  total: number | null;
  ended: boolean;
}

export class ImportProgress {
  readonly #files: number;
  readonly #report: (progress: JobProgress) => void;
  readonly #lines: Line[] = [];

  constructor(files: number, report: (progress: JobProgress) => void) {
    this.#files = files;
    this.#report = report;
    this.#tell('reading', null);
  }

  begin(name: string): ProgressLine {
    const line: Line = { pages: 0, total: null, ended: false };
    this.#lines.push(line);
    return {
      at: (stage, pages, total) => {
        line.total = total ?? line.total;
        line.pages = stage === 'extracting' || stage === 'reading' ? pages : line.total ?? line.pages;
        this.#tell(stage, name);
      },
      end: () => {
        line.ended = true;
        line.total ??= line.pages;
        line.pages = line.total;
        this.#tell('reading', name);
      },
    };
  }

  #tell(stage: Stage, subject: string | null): void {
    const begun = this.#lines.length === this.#files;
    if (begun && this.#lines.every((line) => line.total !== null)) {
      const sum = (count: (line: Line) => number): number => this.#lines.reduce((all, line) => all + count(line), 0);
      this.#report({ stage, done: sum((line) => line.pages), total: sum((line) => line.total ?? 0), unit: 'pages', subject });
    } else {
      this.#report({ stage, done: this.#lines.filter((line) => line.ended).length, total: this.#files, unit: 'files', subject });
    }
  }
}
