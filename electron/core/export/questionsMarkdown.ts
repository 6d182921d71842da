import { plain } from './markdownText.ts';
import { exportWords, type ExportedQuestion, type ExportedQuestions } from './questionsForExport.ts';

/** Questions as a Markdown document: a heading each, evidence as quotes with their citations. */
export function questionsMarkdown({ title, prepared, groups }: ExportedQuestions): string {
  const lines = [`# ${plain(title)}`, prepared];
  if (groups.length === 0) lines.push(exportWords.none);
  for (const { heading, questions } of groups) {
    if (heading !== null) lines.push(`## ${plain(heading)}`);
    for (const question of questions) lines.push(...questionLines(question, heading === null ? '##' : '###'));
  }
  return `${lines.join('\n\n')}\n`;
}

function questionLines({ number, text, type, addressee, purpose, evidence, askers, minutes, supplementaries, answer }: ExportedQuestion, rank: string): string[] {
  const about = [
    addressee === '' ? '' : `${exportWords.to}: ${plain(addressee)}`,
    askers === '' ? '' : `${exportWords.asker}: ${plain(askers)}`,
    minutes === null ? '' : exportWords.minutes(minutes),
    `${exportWords.type}: ${type}`,
  ].filter((part) => part !== '').join(' · ');
  return [
    `${rank} ${number}. ${plain(text.replace(/\s*\n\s*/g, ' '))}`,
    about,
    ...(purpose === '' ? [] : [`${exportWords.purpose}: ${plain(purpose)}`]),
    ...evidence.map(({ quote, citation }) => (quote === ''
      ? `> ${plain(citation)}`
      : `> “${plain(quote)}”\n>\n> ${plain(citation)}`)),
    ...(supplementaries.length === 0 ? [] : [supplementaries.map((each) => `- ${plain(each.replace(/\s*\n\s*/g, ' '))}`).join('\n')]),
    ...(answer === '' ? [] : [`**${exportWords.answer}:** ${plain(answer)}`]),
  ];
}
