/** The command line's words: commands, arguments and options, read with commander. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { documentKindSchema } from '#shared/domain/document/document.ts';
import type { SearchFilters } from '#shared/domain/search/searchQuery.ts';
import { makeBackup, restoreBackup } from './backupCommands.ts';
import { newKey, openBundle, recallBundle, showKey, verifyBundle, type OpenOptions, type RecallOptions } from './bundleCommands.ts';
import { compareReports } from './compareCommand.ts';
import { importPaths } from './importCommand.ts';
import { annotate, listAnnotations } from './markCommands.ts';
import { exportMarks, importMarks, MARK_FILES, type MarkExportOptions } from './markFileCommands.ts';
import { ask, exportQuestions, importQuestions, listQuestions, proposeQuestions } from './questionCommands.ts';
import type { Output } from './output.ts';
import { examineLibrary, listDocuments, outlineOf, searchLibrary, textOf } from './readCommands.ts';
import { listStandings, listVersions, resolveStandings } from './versionCommands.ts';
import type { Session } from './session.ts';

/** A command that was read and is ready to be done. */
export interface Task {
  /** Folder of the library, or null for the member's own. */
  readonly library: string | null;
  readonly json: boolean;
  run(session: Session): Promise<Output>;
}

interface Common {
  readonly library?: string;
  readonly json?: boolean;
}

/** @param take gets the one task that the arguments name. Commander throws CommanderError for what makes no sense. */
export function createProgram(take: (task: Task) => void, progress: (line: string) => void): Command {
  const program = new Command('scrutineer').description('Scrutineer on the command line. Pages are counted in the file, from 1.').exitOverride();

  const command = (parent: Command, words: string, description: string, isDefault = false): Command => parent.command(words, { isDefault }).description(description)
    .option('--library <dir>', 'folder of the library (your own, if not given)')
    .option('--json', 'print exactly one JSON value');
  const task = (options: Common, run: Task['run']): void => take({ library: options.library ?? null, json: options.json ?? false, run });

  command(program, 'import <path...>', 'import PDF, Word, text and Markdown files, and folders of them')
    .action((paths: string[], options) => task(options, (session) => importPaths(session, paths, progress)));
  command(program, 'list', 'list what is in the library').action((options) => task(options, listDocuments));
  command(program, 'outline <id>', 'agenda items and sections of a paper')
    .action((id: string, options) => task(options, (session) => outlineOf(session, id)));
  command(program, 'text <id>', 'text of a paper')
    .addOption(pageOption())
    .action((id: string, options: Common & { page?: number }) => task(options, (session) => textOf(session, id, options.page ?? null)));
  command(program, 'search <query>', 'search pages, marks and questions')
    .option('--committee <name>', 'only this committee')
    .option('--portfolio <name>', 'only this portfolio')
    .option('--from <date>', 'from this date (2024-09-24)', isoDate)
    .option('--to <date>', 'up to this date', isoDate)
    .addOption(new Option('--kind <kind>', 'only papers of this kind').choices(documentKindSchema.options))
    .option('--limit <n>', 'at most so many hits', positive, 20)
    .action((query: string, { library, json, limit, ...filters }: Common & SearchFilters & { limit: number }) => {
      task({ ...(library === undefined ? {} : { library }), json: json ?? false }, (session) => searchLibrary(session, query, filters, limit));
    });
  command(program, 'compare [id...]', 'compare reports over time: all of a portfolio, or two and more by id')
    .option('--portfolio <name>', 'all reports of this portfolio')
    .action((ids: string[], options: Common & { portfolio?: string }, self: Command) => {
      const { portfolio } = options;
      if ((portfolio === undefined) === (ids.length === 0)) self.error('error: give --portfolio NAME, or the ids of two reports or more');
      if (portfolio === undefined && ids.length < 2) self.error('error: one report alone cannot be compared');
      task(options, (session) => compareReports(session, portfolio === undefined ? { ids } : { portfolio }));
    });
  command(program, 'annotate <id>', 'mark words on a page, with a note')
    .addOption(pageOption().makeOptionMandatory())
    .requiredOption('--quote <text>', 'the words, as they stand on the page')
    .requiredOption('--note <text>', 'what to say about them')
    .action((id: string, options: Common & { page: number; quote: string; note: string }) => task(options, (session) => annotate(session, id, options.page, options.quote, options.note)));
  const annotations = program.command('annotations').description('list all marks, export them, or take in those that a PDF carries').exitOverride();
  command(annotations, 'list', 'list all marks', true).action((options) => task(options, listAnnotations));
  command(annotations, 'export', 'write marks to a file; .pdf: a copy of the paper with its marks in it, .zip: of several papers')
    .requiredOption('--to <file>', `a path that ends in ${MARK_FILES.join(', ')}`, markFile)
    .option('--paper <id>', 'only the marks of this paper')
    .option('--author <name>', 'named in PDF and JSON-LD')
    .option('--no-notes', 'without notes and tags')
    .action((options: Common & MarkExportOptions) => task(options, (session) => exportMarks(session, options)));
  command(annotations, 'import <id>', 'take in the marks that a paper (a PDF) carries')
    .action((id: string, options) => task(options, (session) => importMarks(session, id)));
  const versions = program.command('versions').description('papers that came again: list them, their marks, and decide where these belong').exitOverride();
  command(versions, 'list', 'list all pairs', true).action((options) => task(options, listVersions));
  command(versions, 'marks <pair>', 'what became of each mark').action((pair: string, options) => task(options, (session) => listStandings(session, pair)));
  command(versions, 'resolve <decision> <mark...>', 'accept the proposed place of marks, keep them on the older version, or undo')
    .action((said: string, marks: string[], options: Common, self: Command) => {
      const decision = (['accept', 'keep', 'undo'] as const).find((each) => each === said);
      if (decision === undefined) self.error('error: say accept, keep or undo');
      task(options, (session) => resolveStandings(session, decision, marks));
    });
  command(program, 'backup', 'write everything that you wrote to one file that only its passphrase opens')
    .requiredOption('--to <file>', 'where to')
    .requiredOption('--passphrase-file <file>', 'a file whose first line is the passphrase')
    .action((options: Common & { to: string; passphraseFile: string }) => task(options, (session) => makeBackup(session, options.to, options.passphraseFile)));
  command(program, 'restore <file>', 'bring a backup into the library')
    .requiredOption('--passphrase-file <file>', 'a file whose first line is the passphrase')
    .option('--dry-run', 'say what would be done, and do none of it')
    .action((file: string, options: Common & { passphraseFile: string; dryRun?: boolean }) => task(options, (session) => restoreBackup(session, file, options.passphraseFile, options.dryRun ?? false)));
  command(program, 'ask', 'draft a question')
    .requiredOption('--text <text>', 'the question')
    .option('--evidence <annotation...>', 'ids of the marks that it rests on')
    .action((options: Common & { text: string; evidence?: string[] }) => task(options, (session) => ask(session, options.text, options.evidence ?? [])));
  const questions = program.command('questions').description('list, export, import or propose questions').exitOverride();
  command(questions, 'list', 'list the questions in their order').action((options) => task(options, listQuestions));
  command(questions, 'export', 'write the questions to a file, with their evidence')
    .requiredOption('--to <file>', 'a path that ends in .docx, .md, .csv or .questions', exportPath)
    .option('--passphrase-file <file>', 'encrypts a .questions file with the first line of this one')
    .action((options: Common & { to: string; passphraseFile?: string }) => task(options, (session) => exportQuestions(session, options.to, options.passphraseFile ?? null)));
  command(questions, 'import <file...>', 'take over the questions of .questions files')
    .option('--passphrase-file <file>', 'a file whose first line opens encrypted ones')
    .action((files: string[], options: Common & { passphraseFile?: string }) => task(options, (session) => importQuestions(session, files, options.passphraseFile ?? null)));
  command(questions, 'propose [id...]', 'propose questions from what the papers say: of a portfolio, or of reports by id')
    .option('--portfolio <name>', 'all reports of this portfolio')
    .action((ids: string[], options: Common & { portfolio?: string }, self: Command) => {
      const { portfolio } = options;
      if ((portfolio === undefined) === (ids.length === 0)) self.error('error: give --portfolio NAME, or the ids of reports');
      task(options, (session) => proposeQuestions(session, portfolio === undefined ? { ids } : { portfolio }));
    });
  const bundle = program.command('bundle').description('bundles of papers: check, open, take back').exitOverride();
  command(bundle, 'verify <file>', 'check that a bundle is whole and whose key signed it; stores nothing').action((file: string, options) => task(options, (session) => verifyBundle(session, file)));
  command(bundle, 'open <file>', 'check a bundle and take its papers into the library')
    .option('--passphrase-file <file>', 'a file whose first line opens the exempt papers; without it they are left')
    .option('--vault-passphrase-file <file>', 'a file whose first line unlocks the library’s vault, or sets one up')
    .option('--accept-key <words>', 'the words of a new clerk’s key, as the clerk read them out')
    .action((file: string, options: Common & OpenOptions) => task(options, (session) => openBundle(session, file, options)));
  command(bundle, 'recall <file>', 'make a file that takes the exempt papers of a bundle back')
    .requiredOption('--to <file>', 'where to')
    .requiredOption('--reason <text>', 'why, for those who open it')
    .requiredOption('--key-passphrase-file <file>', 'a file whose first line opens the key')
    .option('--key <file>', 'the key to sign with (the library’s, if not given)')
    .action((file: string, options: Common & RecallOptions) => task(options, (session) => recallBundle(session, file, options)));
  const keys = program.command('keys').description('keys that clerks sign bundles with').exitOverride();
  command(keys, 'new', 'make a key: in the library, or in a file of its own')
    .requiredOption('--name <name>', 'whose it is: members are shown it')
    .requiredOption('--passphrase-file <file>', 'a file whose first line will open it: ten characters or more')
    .option('--to <file>', 'where to')
    .action((options: Common & { name: string; passphraseFile: string; to?: string }) => task(options, (session) => newKey(session, options.name, options.passphraseFile, options.to ?? null)));
  command(keys, 'show', 'say whose key it is, and its words').option('--key <file>', 'a key’s file (the library’s, if not given)')
    .action((options: Common & { key?: string }) => task(options, (session) => showKey(session, options.key ?? null)));
  command(program, 'doctor', 'check the library, and say what was found').action((options) => task(options, examineLibrary));
  return program;
}

function pageOption(): Option {
  return new Option('--page <n>', 'page of the file, counted from 1').argParser(positive);
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It has to be a whole number from 1.');
  return value;
}

function isoDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('It has to be a date such as 2024-09-24.');
  return text;
}

function markFile(text: string): string {
  if (!MARK_FILES.some((end) => text.toLowerCase().endsWith(end))) throw new InvalidArgumentError(`It has to end in ${MARK_FILES.join(', ')}.`);
  return text;
}

function exportPath(text: string): string {
  if (!/\.(docx|md|csv|questions)$/i.test(text)) throw new InvalidArgumentError('It has to end in .docx, .md, .csv or .questions.');
  return text;
}
