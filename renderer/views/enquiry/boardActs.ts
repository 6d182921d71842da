/** What a chair does on the board. Each is shown at once, and comes back as the library has it where it can't be kept. */
import type { Params } from '#shared/contract/api.ts';
import type { LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { announce } from '#renderer/state/announce.ts';
import { client, queries } from '#renderer/state/calls.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { closeToastsAbout, toast, toastError } from '#renderer/ui/Toast.tsx';
import type { BoardPlace } from './boardOf.ts';
import { placings, type Placing } from './placings.ts';

/** One board, one way back: an older one would put back an order in which a later move is not. */
const BOARD = 'board';

const fetchQuestions = async (): Promise<readonly Question[]> => (await client().call('questions.list', {})).questions;

/** At whatever revision each is now: the person sees them, and says so. */
async function write(changes: ReadonlyMap<string, Placing>, order: readonly string[] | null): Promise<void> {
  for (const question of await fetchQuestions()) {
    const change = changes.get(question.id);
    if (change && Object.entries(change).some(([key, value]) => question[key as keyof Placing] !== value)) {
      await client().call('questions.update', { id: question.id, revision: question.revision, ...(change as Omit<Params<'questions.update'>, 'id' | 'revision'>) });
    }
  }
  if (order) await client().call('questions.reorder', { ids: [...order] });
}

/** Moves that follow each other quickly are written one after the other; the library's own order is shown after the last. */
let writing: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** @returns whether it was kept. */
export async function placeQuestions(changes: ReadonlyMap<string, Placing>, order: readonly string[] | null): Promise<boolean> {
  const move = { changes, order };
  placings.set([...placings.get(), move]);
  waiting += 1;
  const written = writing.then(() => write(changes, order));
  writing = written.catch(() => undefined);
  try {
    await written;
    return true;
  } catch (thrown) {
    placings.set(placings.get().filter((each) => each !== move));
    toastError(thrown);
    return false;
  } finally {
    waiting -= 1;
    if (waiting === 0) {
      await queries.invalidateQueries({ queryKey: ['questions.list', {}] });
      // Another may have been made while the list came.
      if (waiting === 0) placings.set([]);
    }
  }
}

/** As `placeQuestions`; where `said` is given, it's told with the way back. */
export async function placeWithUndo(before: readonly Question[], changes: ReadonlyMap<string, Placing>, order: readonly string[] | null, said: string | null): Promise<void> {
  const was = new Map<string, Placing>(before.filter(({ id }) => changes.has(id)).map(({ id, meetingId, item, theme, asker, status }) => [id, { meetingId, item, theme, asker, status }]));
  const wasOrder = order && before.map(({ id }) => id);
  closeToastsAbout(BOARD);
  if (await placeQuestions(changes, order) && said !== null) toast(said, () => void placeQuestions(was, wasOrder), BOARD);
}

export async function removeLine(line: LineOfEnquiry, lines: readonly LineOfEnquiry[], questions: readonly Question[]): Promise<void> {
  const { meetingId, item, title, minutes } = line;
  const under = questions.filter((question) => question.meetingId === meetingId && question.item === item && question.theme.trim() !== '' && sameTitle(question.theme, title));
  const order = lines.filter((one) => one.meetingId === meetingId && one.item === item).map(({ id }) => id);
  const back = async (): Promise<void> => {
    await client().call('linesOfEnquiry.create', { meetingId, item, title, minutes });
    await write(new Map(under.map(({ id }) => [id, { theme: title }])), null);
    await client().call('linesOfEnquiry.reorder', { ids: order });
  };
  try {
    await client().call('linesOfEnquiry.remove', { id: line.id, revision: line.revision });
    toast(t.lineRemoved(title), () => { back().catch(toastError); }, BOARD);
  } catch (thrown) {
    toastError(thrown);
  }
}

const sameTitle = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export async function moveLine(ids: readonly string[], id: string, by: 1 | -1, title: string): Promise<void> {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return;
  try {
    await client().call('linesOfEnquiry.reorder', { ids: ids.toSpliced(from, 1).toSpliced(to, 0, id) });
    announce(t.lineMoved(title, to + 1, ids.length));
  } catch (thrown) {
    toastError(thrown);
  }
}

/** Makes a question on this item; its editor is opened on it. Null where it couldn't be made (which has been told). */
export async function newQuestion({ meetingId, item }: BoardPlace, theme: string, more: Partial<Pick<Params<'questions.create'>, 'text' | 'type' | 'evidence'>> = {}): Promise<string | null> {
  try {
    const made = await client().call('questions.create', { text: '', type: 'clarify', evidence: [], purpose: '', addressee: '', privateNote: '', ...more, theme, meetingId, item });
    return made.id;
  } catch (thrown) {
    toastError(thrown);
    return null;
  }
}

export async function mergeQuestions(into: string, ids: readonly string[]): Promise<boolean> {
  try {
    await client().call('questions.merge', { into, ids: [...ids] });
    toast(t.mergeDone(ids.length + 1), () => { void unmerge(ids); }, `merge ${into}`);
    return true;
  } catch (thrown) {
    toastError(thrown);
    return false;
  }
}

export async function unmerge(ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await client().call('questions.unmerge', { id });
    announce(t.unmerged);
  } catch (thrown) {
    toastError(thrown);
  }
}
