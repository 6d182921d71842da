import type { Handlers } from '#shared/contract/api.ts';
import type { GlossaryTerm } from '#shared/domain/segment/segment.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { json } from '#core/library/rows.ts';
import { proposalsFor } from './proposalsFor.ts';

type ProposalMethods = 'questions.propose' | 'questions.dismissProposal' | 'questions.bringBackProposal' | 'questions.glossary';

/** Handlers that propose questions from the papers, and remember which ones the member doesn't want. */
export function proposalHandlers({ library, clock, events }: CoreContext, comparisons: KeptComparisons): Pick<Handlers, ProposalMethods> {
  const changed = (): void => events.emit('recordsChanged', { kinds: ['questions'] });
  return {
    'questions.propose': (asked) => ({ proposals: proposalsFor(library(), asked, comparisons, clock) }),
    'questions.dismissProposal': ({ key }) => {
      library().write(() => library().db.prepare("INSERT INTO set_aside (kind, key, set_aside_at) VALUES ('proposal', ?, ?) ON CONFLICT DO NOTHING").run(key, clock.now().toISOString()));
      changed();
      return {};
    },
    'questions.bringBackProposal': ({ key }) => {
      library().write(() => library().db.prepare("DELETE FROM set_aside WHERE kind = 'proposal' AND key = ?").run(key));
      changed();
      return {};
    },
    'questions.glossary': () => {
      const rows = library().db.prepare('SELECT glossary FROM derived JOIN file ON file.id = file_id WHERE removed_at IS NULL').all();
      const terms = new Map(rows.flatMap((row) => json<GlossaryTerm[]>(row, 'glossary')).map(({ abbreviation, meaning }) => [abbreviation, meaning]));
      return { terms: [...terms].map(([abbreviation, meaning]) => ({ abbreviation, meaning })) };
    },
  };
}
