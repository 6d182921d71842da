/** What can be set for comfortable reading, beside the paper that it changes. */
import { Volume2, X } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { RULER_LINES, TEXT_MEASURES, TYPEFACES, USUAL_TEXT, type TextMeasure } from '#renderer/state/readingAids.ts';
import { aidsStrings as t } from '#renderer/strings/aids.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Slider } from '#renderer/ui/Slider.tsx';
import type { ReaderView } from '#renderer/views/read/Toolbar.tsx';
import styles from './Aids.module.css';
import { setAids, setTextLook, toggleDark, toggleRuler, useAids } from './useAids.ts';

export interface AidsPanelProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** What it stands under. */
  readonly under: RefObject<HTMLElement | null>;
  readonly view: ReaderView;
  readonly onAloud: () => void;
  /** Null for papers that are nothing but text. */
  readonly onView: ((view: ReaderView) => void) | null;
}

const WORDS: Readonly<Record<TextMeasure, (value: number) => string>> = { size: t.percent, line: t.times, letter: t.added, word: t.added, column: t.letters };
const ORDER: readonly TextMeasure[] = ['size', 'line', 'letter', 'word', 'column'];

function PagesPart(): ReactElement {
  const { darkPages, ruler, rulerLines } = useAids();
  return (
    <section className={styles['part']}>
      <Checkbox isSelected={darkPages} onChange={toggleDark}>{t.dark}</Checkbox>
      <Checkbox isSelected={ruler} onChange={toggleRuler}>{t.ruler}</Checkbox>
      {ruler ? (
        <>
          <p className="small muted">{t.rulerHint}</p>
          <Slider label={t.rulerHeight} value={rulerLines} {...RULER_LINES} step={1} words={t.rulerLines} onChange={(lines) => setAids({ rulerLines: lines })} />
        </>
      ) : null}
    </section>
  );
}

function TextPart(): ReactElement {
  const { text } = useAids();
  return (
    <>
      <Select label={t.typeface} value={text.typeface} onChange={(typeface) => setTextLook({ typeface })} options={TYPEFACES.map((key) => ({ key, text: t.typefaces[key] }))} />
      {ORDER.map((name) => (
        <Slider key={name} label={t.measures[name]} value={text[name]} least={TEXT_MEASURES[name].least} most={TEXT_MEASURES[name].most} step={TEXT_MEASURES[name].step} words={WORDS[name]} onChange={(value) => setTextLook({ [name]: value })} />
      ))}
      <Button small onPress={() => setTextLook(USUAL_TEXT)}>{t.usual}</Button>
    </>
  );
}

export function AidsPanel({ isOpen, onOpen, under, view, onAloud, onView }: AidsPanelProps): ReactElement {
  return (
    <Popover triggerRef={under} isOpen={isOpen} onOpenChange={onOpen} placement="bottom end" className={styles['popover'] ?? ''}>
      <Dialog className={styles['panel'] ?? ''}>
        <div className={styles['head']}>
          <Heading slot="title" level={2}>{t.open}</Heading>
          <IconButton small icon={X} label={uiStrings.close} keys="Esc" onPress={() => onOpen(false)} />
        </div>
        <Button small className={styles['aloud']} onPress={() => { onOpen(false); onAloud(); }}><Volume2 aria-hidden /> {t.aloudOpen}</Button>
        <PagesPart />
        <section className={styles['part']}>
          <h3>{t.textTitle}</h3>
          {view === 'page' && onView ? <p className={styles['elsewhere']}><span>{t.textElsewhere}</span><Button small onPress={() => onView('text')}>{t.showText}</Button></p> : <TextPart />}
        </section>
      </Dialog>
    </Popover>
  );
}
