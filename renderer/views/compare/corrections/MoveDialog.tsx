/** Puts statements under the topic where they belong, or makes a topic of them. */
import { useMemo, useState, type ReactElement } from 'react';
import { saying } from '#shared/domain/compare/corrections/says.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import type { RowView, TopicView } from '#renderer/views/compare/topicView.ts';
import styles from './Corrections.module.css';
import { FormDialog } from './FormDialog.tsx';
import { byTitle } from './topicOptions.ts';

/** More statements than this are looked through by their words. */
const FEW = 8;

export interface MoveDialogProps {
  readonly topic: TopicView;
  readonly rows: readonly RowView[];
  readonly topics: readonly TopicView[];
  readonly onClose: () => void;
}

export function MoveDialog({ topic, rows, topics, onClose }: MoveDialogProps): ReactElement {
  const { correct } = useComparison();
  const others = byTitle(topics.filter((one) => one.key !== topic.key));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rows.map((row) => row.key)));
  const [where, setWhere] = useState<'existing' | 'fresh'>(rows.length > 0 && others.length > 0 ? 'existing' : 'fresh');
  const [key, setKey] = useState(others[0]?.key ?? '');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState<'name' | 'statement' | null>(null);
  // All of the topic's statements, those that are filtered out too; the chosen one is found without scrolling.
  const first = new Set(rows.map((row) => row.key));
  const all = [...(topics.find((one) => one.key === topic.key) ?? topic).rows].sort((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)));
  const [find, setFind] = useState('');
  const [sayingToo, setSayingToo] = useState(false);
  const words = find.trim();
  const says = useMemo(() => saying(words), [words]);
  const saysIt = (row: RowView): boolean => row.row.statements.some(({ quote }) => says(quote));
  const shown = words === '' ? all : all.filter((row) => row.words.includes(words.toLowerCase()) || saysIt(row));
  const speaking = all.filter(saysIt);
  const tooIsOn = sayingToo && speaking.length > 0;
  const choose = (rowKeys: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const rowKey of rowKeys) if (on) next.add(rowKey); else next.delete(rowKey);
    setChosen(next);
    setMissing(null);
  };

  const act = (): Promise<boolean> => {
    const moving = all.filter((row) => chosen.has(row.key) || (tooIsOn && saysIt(row)));
    const into = where === 'existing' ? others.find((one) => one.key === key) : undefined;
    const title = into?.title ?? name.trim();
    if (moving.length === 0 || title === '') {
      setMissing(moving.length === 0 ? 'statement' : 'name');
      return Promise.resolve(false);
    }
    const wordings = [...new Set(moving.flatMap((row) => row.row.statements.map((one) => one.quote)))];
    const too = tooIsOn ? { saying: { words, from: [...topic.headings] } } : {};
    return correct({ kind: 'pinStatements', wordings, topic: [...(into?.headings ?? [])], title, ...too }, t.moved(moving.length, title));
  };
  return (
    <FormDialog title={t.moveTitle} act={t.moveDo} size="wide" onClose={onClose} onAct={act}>
      <RadioGroup label={t.where} value={where} onChange={(next) => { setWhere(next); setMissing(null); }} options={[{ key: 'existing', text: t.existing }, { key: 'fresh', text: t.fresh }]} />
      {where === 'existing'
        ? <Select label={t.topic} value={key} onChange={setKey} options={others.map((one) => ({ key: one.key, text: one.title }))} />
        : <TextField label={t.newName} value={name} onChange={(next) => { setName(next); setMissing(null); }} error={missing === 'name' ? t.needName : undefined} />}
      <fieldset className={styles['which']}>
        <legend>{t.which}</legend>
        {missing === 'statement' ? <p role="alert" className={styles['trouble']}>{t.needStatement}</p> : null}
        {all.length > FEW ? (
          <div className={styles['find']}>
            <TextField label={t.findStatements} hideLabel placeholder={t.findStatements} type="search" value={find} onChange={setFind} />
            {words !== '' && shown.length > 0 ? <Button small onPress={() => choose(shown.map((row) => row.key), true)}>{t.chooseShown(shown.length)}</Button> : null}
            <span role="status" className="small muted">{words !== '' && shown.length === 0 ? t.noneSays : t.chosen(chosen.size)}</span>
          </div>
        ) : null}
        {shown.length > 0 ? (
          <ul>
            {shown.map((row) => (
              <li key={row.key}>
                <Checkbox isSelected={chosen.has(row.key) || (tooIsOn && saysIt(row))} onChange={(on) => { choose([row.key], on); if (!on && saysIt(row)) setSayingToo(false); }}>
                  {row.row.statements.at(-1)?.quote ?? ''}
                </Checkbox>
              </li>
            ))}
          </ul>
        ) : null}
        {words !== '' && speaking.length > 0 ? <Checkbox isSelected={sayingToo} onChange={(on) => { setSayingToo(on); choose(speaking.map((row) => row.key), on); }}>{t.sayingToo(words, speaking.length)}</Checkbox> : null}
      </fieldset>
    </FormDialog>
  );
}
