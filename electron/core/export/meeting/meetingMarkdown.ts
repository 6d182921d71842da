/** The run sheet and the minutes aid as Markdown. */
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import { plain } from '#core/export/markdownText.ts';
import type { MeetingPaper, PaperQuestion } from './meetingPaper.ts';
import { meetingWords as words } from './meetingWords.ts';

const flat = (text: string): string => plain(text.replace(/\s*\n\s*/g, ' ').trim());

export function meetingMarkdown({ committee, date, items, actions, recommendations, notes }: MeetingPaper, what: 'runSheet' | 'minutes'): string {
  const lines = [`# ${what === 'runSheet' ? words.runSheet : words.minutes}`, [committee, date].filter((part) => part !== '').map(flat).join(', ')];
  if (items.length === 0) lines.push(words.none);
  for (const item of items) {
    if (item.heading !== '') lines.push(`## ${flat(item.heading)}${item.minutes === null ? '' : ` (${words.allotted(item.minutes)})`}`);
    for (const line of item.lines) {
      lines.push(`### ${flat(line.title || words.otherQuestions)}${line.minutes === null ? '' : ` (${words.allotted(line.minutes)})`}`, ...line.questions.flatMap((question) => questionLines(question, what)));
    }
  }
  if (what === 'runSheet') return `${lines.join('\n\n')}\n`;
  lines.push(`## ${words.actions}`, ...(actions.length === 0 ? [words.noActions] : [actions.map(({ text, owner, due, status }) => `- ${[flat(text), flat(owner), due === null ? words.noDate : citedDate(due), words.actionStatus[status]].filter((part) => part !== '').join(' · ')}`).join('\n')]));
  if (recommendations.length > 0) {
    lines.push(`## ${words.recommendations}`, recommendations.map(({ text, to, by, responseDue }, at) => [
      `${at + 1}. ${flat(text)}`, ...[to === '' ? '' : words.recommendTo(flat(to)), by === null ? '' : words.by(citedDate(by)), responseDue === null ? '' : words.responseDue(citedDate(responseDue))].filter((part) => part !== '').map((part) => `   - ${part}`),
    ].join('\n')).join('\n'));
  }
  if (notes !== '') lines.push(`## ${words.notes}`, plain(notes));
  return `${lines.join('\n\n')}\n`;
}

function questionLines({ number, text, askers, addressee, minutes, supplementaries, status, state, answer, evidence, promisedFor }: PaperQuestion, what: 'runSheet' | 'minutes'): string[] {
  const about = [askers === '' ? '' : `${words.asked}: ${flat(askers)}`, addressee === '' ? '' : `${words.to}: ${flat(addressee)}`, what === 'minutes' ? (state === 'draft' || state === 'ready' ? words.notAsked : status) : minutes === null ? '' : words.allotted(minutes)].filter((part) => part !== '');
  return [
    `**${number}. ${flat(text)}**`, ...(about.length === 0 ? [] : [about.join(' · ')]),
    ...(what === 'runSheet' && supplementaries.length > 0 ? [supplementaries.map((each) => `- ${flat(each)}`).join('\n')] : []),
    ...(what === 'minutes' && answer !== '' ? [`${words.answer}: ${flat(answer)}`] : []),
    ...(what === 'minutes' && promisedFor !== null ? [words.promised(citedDate(promisedFor))] : []),
    ...(evidence.length === 0 ? [] : [`${words.evidence}: ${evidence.map(({ citation }) => flat(citation)).join('; ')}`]),
  ];
}
