/**
 * Makes the sample library's papers in `resources/sample/`: the papers of an invented council, set from the
 * texts in `papers/`. The same texts give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemblePack, finish, type PackPaper } from './assemblePack.ts';
import { readMarkup } from './markup.ts';
import { typeset } from './typeset.ts';

const here = dirname(fileURLToPath(import.meta.url));
const FOOTER = 'Saltmere Borough Council';

const read = (path: string): string => readFileSync(join(here, 'papers', path), 'utf8');
/** A text as it stands, or changed: for a version that is issued again. */
export type Edit = (path: string, text: string) => string;
const asItStands: Edit = (_, text) => text;
const set = (path: string, footer: string | null, edit = asItStands) => typeset(readMarkup(edit(path, read(path))), footer);

async function single(path: string, title: string, modified: string): Promise<Uint8Array> {
  const { document } = await set(path, FOOTER);
  document.setTitle(title);
  document.setAuthor(FOOTER);
  document.setLanguage('en-GB');
  return finish(document, new Date(modified));
}

async function paper(path: string, item: string | null, bookmark: string, edit = asItStands): Promise<PackPaper> {
  return { item, bookmark, paper: await set(path, item === null ? null : FOOTER, edit) };
}

/** The front sheet with the page ranges of the items, which only the papers themselves can tell. */
async function frontSheet(papers: readonly PackPaper[]): Promise<PackPaper> {
  let next = 3;
  const ranges = new Map<string, [number, number]>();
  for (const { item, paper } of papers) {
    const last = next + 2 * Math.ceil(paper.document.getPageCount() / 2) - 1;
    if (item !== null) ranges.set(item, [ranges.get(item)?.[0] ?? next, last]);
    next = last + 1;
  }
  const text = read('pack/00-front-sheet.md').replace(/\{(\w+)\}/g, (_, item: string) => (ranges.get(item) ?? []).join(' - '));
  return { item: null, bookmark: 'Agenda', paper: await typeset(readMarkup(text), null) };
}

const committee = 'Communities and Housing Overview and Scrutiny Committee';

/** The agenda pack, as it was published or with other texts. */
export async function samplePack(modified = new Date('2026-11-27T16:05:00Z'), edit = asItStands): Promise<Uint8Array> {
  const papers = [
    await paper('pack/04-minutes.md', '4', 'Minutes of the Meeting held on 6 October 2026', edit),
    await paper('pack/05-cabinet-member-update.md', '5', 'Cabinet Member Update: Housing and Homelessness', edit),
    await paper('pack/06-improvement-plan.md', '6', 'Temporary Accommodation Improvement Plan: Half-yearly Report', edit),
    await paper('pack/06a-actions.md', '6', 'Appendix A - Actions and Measures', edit),
    await paper('pack/06b-costs.md', '6', 'Appendix B - What Temporary Accommodation Costs', edit),
    await paper('pack/06c-families.md', '6', 'Appendix C - What Families Told Us', edit),
    await paper('pack/07-strategy.md', '7', 'Draft Homelessness and Rough Sleeping Strategy 2027 to 2032', edit),
    await paper('pack/07a-wards.md', '7', 'Appendix A - Homelessness Ward by Ward', edit),
    await paper('pack/07b-delivery.md', '7', 'Appendix C - Outline Delivery Plan', edit),
    await paper('pack/08-performance.md', '8', 'Housing Performance Report, Quarter 2 2026-27', edit),
    await paper('pack/08a-indicators.md', '8', 'Appendix A - Each Indicator over Two Years', edit),
    await paper('pack/09-work-programme.md', '9', 'Work Programme and Tracker of Recommendations', edit),
  ];
  return assemblePack([await frontSheet(papers), ...papers], { title: `(Public Pack)Agenda Document for ${committee}, 08/12/2026 18:30`, subject: `${committee}, 08/12/2026 18:30`, modified }, true);
}

/** @returns file name → bytes */
export async function makeSample(): Promise<Map<string, Uint8Array>> {
  const pack = await samplePack();
  const supplement = await assemblePack([
    await paper('supplement/00-letter.md', null, 'Agenda'),
    await paper('supplement/08-empty-homes.md', '8', 'Housing Performance Report: Note on Empty Homes'),
  ], { title: `(Public Pack)Agenda Supplement for ${committee}, 08/12/2026 18:30`, subject: `${committee}, 08/12/2026 18:30`, modified: new Date('2026-12-04T11:20:00Z') }, true);
  return new Map([
    ['Cabinet Member Update, Housing, 10 March 2026.pdf', await single('2026-03-10-cabinet-member-update.md', 'Cabinet Member Update', '2026-03-02T09:00:00Z')],
    ['Cabinet Member Update, Housing, 14 July 2026.pdf', await single('2026-07-14-cabinet-member-update.md', 'Cabinet Member Update', '2026-07-06T09:00:00Z')],
    ['Selective Licensing, Cabinet, 16 September 2026.pdf', await single('2026-09-16-selective-licensing.md', 'Selective Licensing of Private Rented Homes', '2026-09-08T09:00:00Z')],
    ['Public reports pack, Communities and Housing Scrutiny, 8 December 2026.pdf', pack],
    ['Supplement, Communities and Housing Scrutiny, 8 December 2026.pdf', supplement],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(here, '..', '..', 'resources', 'sample');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await makeSample()) writeFileSync(join(folder, name), bytes);
}
