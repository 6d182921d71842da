/** What the wording help says: advice with its reason, never a rule. */
import type { RemarkKind } from '#shared/domain/question/wording/remark.ts';

type Told = (words: string, instead: string | null) => string;

const named = (words: string): string => `“${words.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;

export const remarkTitles: Readonly<Record<RemarkKind, string>> = {
  closed: 'Yes or no', double: 'Two questions', leading: 'Leading', loaded: 'Judges first', jargon: 'Jargon', abbreviation: 'Abbreviation', long: 'Long',
  noQuestion: 'Not a question yet', noWho: 'Who?', noWhen: 'By when?', notMeasurable: 'How would you know?', vague: 'Hard to check',
};

export const remarkReasons: Readonly<Record<RemarkKind, Told>> = {
  closed: (words) => `${named(words)} can be answered with yes or no, and the matter ends there. “What”, “how” or “why” gets more.`,
  double: () => 'Two things are asked at once: whoever answers may choose the easier one. Make the second a follow-up.',
  leading: (words) => `${named(words)} gives the answer away. Ask openly, and let the evidence speak.`,
  loaded: (words) => `${named(words)} judges before the answer has come, and the answer will be about that word.`,
  jargon: (words, instead) => `${named(words)}: the public gallery may not know it.${instead ? ` Perhaps “${instead}”.` : ''}`,
  abbreviation: (words, instead) => (instead ? `${named(words)} stands for “${instead}” in the papers: say it in full the first time.` : `${named(words)}: say it in full the first time.`),
  long: () => 'This is long to follow by ear. Could the background go into the evidence?',
  noQuestion: () => 'Nothing is asked yet: end with what you want to know.',
  noWho: () => 'Say who is to do it: a recommendation to nobody is taken up by nobody.',
  noWhen: () => 'Say by when: without a date it cannot be overdue.',
  notMeasurable: () => 'Say what would show that it has been done: a number, a date, something published.',
  vague: (words) => `${named(words)} is hard to check afterwards. Say what is to be different, and what would show it.`,
};

export const wordingStrings = {
  title: 'Wording',
  fine: 'Nothing to remark on the wording.',
  starters: 'Ways to begin',
  begin: (words: string) => `Begin with: ${words}`,
} as const;
