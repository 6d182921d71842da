/** Words of sending, taking in and settling questions, and of what the papers propose. */
import type { MemberRole } from '#shared/domain/member/member.ts';
import type { Incoming, ReadFile } from '#shared/domain/exchange/reading.ts';
import type { ProposalReason } from '#shared/domain/question/proposal.ts';
import type { QuestionPart } from '#shared/domain/question/question.ts';
import { listInWords, plural } from './words.ts';

export const roles: Readonly<Record<MemberRole, string>> = { member: 'Member of the committee', chair: 'Chair', officer: 'Scrutiny officer or clerk' };

export const incomingStates: Readonly<Record<Incoming['state'], string>> = { new: 'New', changed: 'Changed', same: 'As you have it', conflict: 'Both changed', removed: 'You removed it' };

export const fileStates: Readonly<Record<Exclude<ReadFile['state'], 'read'>, string>> = {
  locked: 'Locked with a passphrase', wrongPassphrase: 'Another passphrase is needed', refused: 'Not read',
};

export const partNames: Readonly<Record<QuestionPart, string>> = { words: 'its words', placing: 'its place', outcome: 'its answer' };

export const proposalReasons: Readonly<Record<ProposalReason, string>> = {
  slipped: 'Date moved', overdue: 'Past its date', quiet: 'Gone quiet', turned: 'Figure turned', changed: 'Figure changed', percentage: 'Percentage and count', sum: 'Parts and whole',
  contradiction: 'Reports differ', staleDate: 'Date already past', dropped: 'No longer said',
};

/** Names of a version's fields, in the order that they are told. */
export const fieldNames: Readonly<Record<string, string>> = {
  text: 'Question', purpose: 'What it is for', type: 'Type', addressee: 'Put to', addresseeKind: 'They are', theme: 'Line of enquiry', item: 'Agenda item', priority: 'Priority', minutes: 'Minutes',
  asker: 'Asked by', status: 'Status', answer: 'Answer', givenBy: 'Given by', answeredAt: 'When',
};

export const exchangeStrings = {
  you: 'Your name, as colleagues know you',
  youHint: 'Kept in this library and put on what you send. For example “Cllr Amos”.',
  role: 'You are',

  send: 'Send to the chair',
  sendOrder: 'Send the running order',
  sendText: 'Makes one small file that you can send by e-mail or put on a stick. Your private notes stay here.',
  sendOrderText: 'Makes one small file with the questions in their order, who asks them, answers, actions and recommendations. Private notes stay here.',
  passphrase: 'Passphrase (optional)',
  passphraseHint: 'Four or five words nobody would guess. Tell it to the receiver by another way than the file. It cannot be recovered.',
  tooShort: 'At least eight letters, or none.',
  makeFile: 'Make the file',
  making: 'Making the file…',
  sent: (fileName: string, count: number) => `Saved ${fileName} with ${plural(count, 'question')}. Private notes were left out.`,
  withheld: (count: number) => `${plural(count, 'question')} on exempt papers ${count === 1 ? 'was' : 'were'} left out. Give a passphrase to send ${count === 1 ? 'it' : 'them'} encrypted.`,

  take: 'Import from colleagues',
  takeText: 'Choose the .questions files that you were sent, as many as there are. You see what is new before anything is taken over, and taking the same file twice changes nothing.',
  choose: 'Choose files',
  reading: 'Reading…',
  unlock: 'Unlock',
  unlockHint: 'The passphrase that the sender told you.',
  from: (name: string) => `from ${name}`,
  noName: 'a colleague without a name',
  count: (count: number) => plural(count, 'question'),
  nothingRead: 'None of these files could be read.',
  nothingNew: 'Everything in these files is in your library already.',
  also: (lines: number, actions: number, recommendations: number) => {
    const parts = [lines ? plural(lines, 'line of enquiry', 'lines of enquiry') : '', actions ? plural(actions, 'action') : '', recommendations ? plural(recommendations, 'recommendation') : ''].filter(Boolean);
    return parts.length === 0 ? '' : `Also ${parts.join(', ')}.`;
  },
  incoming: 'What the files bring',
  takeThis: (text: string) => `Take over: ${text}`,
  here: 'Here it reads:',
  changes: (parts: string) => `Changes ${parts}.`,
  bothChanged: 'You both changed it. Both versions are kept, and you choose between them afterwards.',
  takeOver: (count: number) => (count === 1 ? 'Take over 1 question' : `Take over ${count} questions`),
  taken: (added: number, changed: number, conflicts: number) => {
    const parts = [added > 0 ? plural(added, 'new question') : '', changed > 0 ? `${changed} changed` : '', conflicts > 0 ? `${conflicts} to be decided` : ''].filter(Boolean);
    return parts.length === 0 ? 'Taken over.' : `${listInWords(parts)}.`;
  },
  menu: 'Exchange',
  undecided: (count: number) => (count === 1 ? 'One question was changed by two people at the same time.' : `${count} questions were changed by two people at the same time.`),
  decide: 'Compare and choose',
  conflicts: 'Two versions',
  conflictsText: 'Nothing was lost. Choose the version that is to stand; it goes to the others when you next send a file.',
  versionOf: (name: string, when: string) => `${name}, ${when}`,
  shown: 'Shown now',
  keep: 'Keep this one',
  keepOf: (name: string) => `Keep this one, by ${name}`,
  settled: 'Chosen. The other version is no longer shown.',
  allSettled: 'Everything is decided.',
  clash: (part: string) => `Differs in ${part}`,
  quote: (quote: string, cite: string) => `“${quote}” (${cite})`,

  proposals: 'Proposed from the papers',
  proposalsText: 'Drafts from what the papers say, in their own words. Take one, and make it yours.',
  proposeFor: 'For',
  nextMeeting: (name: string) => `Next meeting: ${name}`,
  noProposals: 'Nothing here gives reason for a question, or you have dealt with it all already.',
  noPapers: 'There are no reports to compare yet. Import the papers of a meeting, and of the ones before it.',
  takeProposal: 'Take as a question',
  takeProposalOf: (text: string) => `Take as a question: ${text}`,
  dismiss: 'Not wanted',
  dismissOf: (text: string) => `Not wanted: ${text}`,
  dismissed: 'It will not be proposed again.',
  tookProposal: 'Taken. It is in your questions now.',
} as const;
