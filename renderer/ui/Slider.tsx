/** A value between two ends, told in words: the browser's own control, which says those words to a screen reader. */
import { useId, type ReactNode } from 'react';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, value, least, most, step, words, onChange }: SliderProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words(value)}</output>
      <input
        id={id} type="range" min={least} max={most} step={step} value={value} aria-valuetext={words(value)}
        // Steps are added up in binary: 1.1500000000000001 is nobody's choice.
        onChange={(event) => onChange(Math.round(Number(event.target.value) * 1000) / 1000)}
      />
    </div>
  );
}
