/** Every key of the reader. */
import type { ReactElement } from 'react';
import { aidsStrings } from '#renderer/strings/aids.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Reader.module.css';

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['←', '→'], t.keyPages],
  [['Page Up', 'Page Down', 'Space'], t.keyScroll],
  [['Home', 'End'], t.keyEnds],
  [['G'], t.keyGo],
  [['/', 'Ctrl F'], t.keyFind],
  [['F3', 'Shift F3'], t.keyFindNext],
  [['S'], t.keyChoose],
  [['H'], t.keyHighlight],
  [['1', '2', '3', '4', '5'], t.keyMeaning],
  [['U'], t.keyUnderline],
  [['N'], t.keyNote],
  [['B'], t.keyBookmark],
  [['A'], t.keyArea],
  [['Ctrl Z', 'Ctrl Shift Z'], t.keyUndo],
  [['Q'], t.keyAsk],
  [['C'], t.keyCopy],
  [['Tab'], t.keyBar],
  [['M'], t.keyMargin],
  [['T'], t.keyView],
  [['+', '−', '0', 'Ctrl wheel'], t.keyZoom],
  [['F'], t.fitPage],
  [['P'], t.keyPaged],
  [['D'], t.keyTwoUp],
  [['[', ']'], t.keyTurn],
  [['F11'], t.keyPresent],
  [['Ctrl P'], t.keyPrint],
  [['O'], t.keyPane],
  [['V'], t.keyBeside],
  [['L'], t.keyLink],
  [['R'], t.keyRead],
  [['K'], aidsStrings.keyAloud],
  [[',', '.'], aidsStrings.keySentence],
  [['I'], aidsStrings.keyDark],
  [['E'], aidsStrings.keyRuler],
  [['Alt ↑', 'Alt ↓'], aidsStrings.keyRulerMove],
  [['Alt ←', 'Alt →'], t.keyBack],
  [['Esc'], t.keyEscape],
  [['?'], t.keyHelp],
];

export function ShortcutsList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactElement {
  return (
    <Dialog title={t.shortcuts} isOpen={isOpen} onClose={onClose}>
      {/* Longer than a small window: a focus of its own lets the keyboard scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={t.shortcuts} tabIndex={0}><dl className={styles['keys']}>
        {KEYS.map(([keys, what]) => (
          <div key={what}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{what}</dd></div>
        ))}
      </dl></div>
    </Dialog>
  );
}
