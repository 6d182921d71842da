/** Beside the page: a mark that stands in another version of this paper. It is read here, and changed there. */
import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { markedWords } from '#shared/domain/annotation/annotation.ts';
import type { Echo } from '#shared/domain/version/echo.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from '#renderer/views/read/Margin.module.css';
import { decide } from './decide.ts';
import { echoHead } from './useEchoes.ts';

export function EchoCard({ echo, active, onShow }: { readonly echo: Echo; readonly active: boolean; readonly onShow: () => void }): ReactElement {
  const readOnly = useReadOnly();
  const { kind, words, there } = echo;
  const head = echoHead(echo);
  const marked = markedWords(echo).replaceAll(/\s+/g, ' ');
  const name = marked || words || t.wholePage;
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return (
    <article className={styles['card']} data-echo data-active={active || undefined} data-card={echo.id} aria-label={`${head}: ${name}`}>
      <div className={styles['cardHead']}>
        <span className={styles['kind']}><History aria-hidden />{head}</span>
        <span className={styles['grow']} />
        <span className={styles['kindWord']}>{kind === null ? t.evidence : t.mark[kind]}</span>
      </div>
      {marked ? <button type="button" className={styles['quote']} onClick={onShow} aria-label={t.echoShow(marked)}><q>{marked}</q></button> : <p className={styles['whole']}>{t.wholePage}</p>}
      {words ? <p className={styles['told']}>{kind === null ? t.question(words) : words}</p> : null}
      <div className={styles['links']}>
        <PlaceLink to={{ name: 'read', id: there.fileId, pageIndex: there.pageIndex, ...(there.end > there.start ? { start: there.start, end: there.end } : {}) }} aria-label={t.echoOpenOf[echo.standsIn](there.pageLabel, short)}>{t.echoOpen[echo.standsIn](there.pageLabel)}</PlaceLink>
        {echo.standsIn === 'older' && !readOnly ? <Button small look="quiet" onPress={() => void decide([echo.id], 'accept')} aria-label={t.echoTakeOf(short)}>{t.echoTake}</Button> : null}
      </div>
    </article>
  );
}
