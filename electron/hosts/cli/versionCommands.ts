/** `versions list`, `marks`, `resolve`: papers that came again, and where marks stand on them. */
import { counted, table, type Output } from './output.ts';
import type { Session } from './session.ts';

export async function listVersions({ client }: Session): Promise<Output> {
  const { links } = await client.call('versions.list', {});
  return {
    json: { versions: links },
    lines: links.length === 0 ? ['No paper has come again.'] : table(links.map(({ id, older, newer, state, counts }) => (
      [id, state, `${counted(counts.open, 'mark')} to decide`, `${older.source} -> ${newer.source}`]
    ))),
  };
}

export async function listStandings({ client }: Session, pair: string): Promise<Output> {
  const { standings } = await client.call('versions.standings', { id: pair });
  return {
    json: { marks: standings },
    lines: standings.length === 0 ? ['There were no marks on the older version.'] : table(standings.map(({ id, decision, status, was, place }) => (
      [id, decision, status, `p. ${was.pageLabel}`, place ? `p. ${place.pageLabel}` : '-', was.quote.replaceAll(/\s+/g, ' ')]
    ))),
  };
}

export async function resolveStandings({ client }: Session, decision: 'accept' | 'keep' | 'undo', ids: readonly string[]): Promise<Output> {
  await client.call('versions.decide', { ids: [...ids], decision });
  return { json: { decision, ids }, lines: [`${counted(ids.length, 'mark')}: ${decision}`] };
}
