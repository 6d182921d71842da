/** Marks that stand in another version of a paper, as this one shows them. */
import { useMemo } from 'react';
import type { Echo } from '#shared/domain/version/echo.ts';
import { useCall } from '#renderer/state/calls.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { shortDay } from '#renderer/strings/words.ts';
import type { DrawnMark } from '#renderer/views/read/usePageMarks.tsx';

export interface Echoes {
  readonly all: readonly Echo[];
  /** Evidence of a question is not drawn; its card says where it stands. */
  readonly drawn: readonly DrawnMark[];
}

export function echoHead({ standsIn, standsSince }: Echo): string {
  return standsIn === 'newer' ? t.echoMoved(shortDay(standsSince)) : t.echoOlder(shortDay(standsSince));
}

export function useEchoes(fileId: string): Echoes {
  const echoes = useCall('versions.echoes', { fileId }).data?.echoes;
  return useMemo(() => {
    const all = echoes ?? [];
    const drawn = all.flatMap((echo): DrawnMark[] => {
      const { id, kind, meaning, scope, anchor, continued, strokes } = echo;
      return kind === null || meaning === null ? [] : [{ id, kind, meaning, scope, anchor, continued, strokes, echo: echoHead(echo) }];
    });
    return { all, drawn };
  }, [echoes]);
}
