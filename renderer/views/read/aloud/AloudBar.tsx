/** Reading aloud: what it's doing, and everything that can be done about it. */
import { Pause, Play, SkipBack, SkipForward, VolumeX, X } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { SPEEDS } from '#renderer/state/readingAids.ts';
import { announce } from '#renderer/state/announce.ts';
import { useStore } from '#renderer/state/store.ts';
import { aidsStrings as t } from '#renderer/strings/aids.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Slider } from '#renderer/ui/Slider.tsx';
import { setAids, useAids } from '#renderer/views/read/aids/useAids.ts';
import type { Aloud } from './aloud.ts';
import styles from './Aloud.module.css';
import type { Synthesiser } from './synthesiser.ts';
import { useVoices } from './useVoices.ts';

export interface AloudBarProps {
  readonly aloud: Aloud;
  readonly synthesiser: Synthesiser | null;
  readonly pageName: (pageIndex: number) => string;
  /** From where the reader stands. */
  readonly onStart: () => void;
  readonly onClose: () => void;
}

export function AloudBar({ aloud, synthesiser, pageName, onStart, onClose }: AloudBarProps): ReactElement {
  const { doing, sentence } = useStore(aloud.state);
  const { voice, speed } = useAids();
  const voices = useVoices(synthesiser);
  const none = voices !== null && voices.length === 0;
  useEffect(() => { if (none) announce(t.noVoices); }, [none]);
  // It was asked for with a press or a key: it begins as soon as there is a voice.
  const ready = voices !== null && voices.length > 0;
  const { state } = aloud;
  useEffect(() => { if (ready && state.get().doing === 'stopped') onStart(); }, [ready, state, onStart]);

  if (none) {
    return (
      <div role="group" aria-label={t.aloud} className={styles['bar']}>
        <VolumeX aria-hidden />
        <p className={styles['words']}><b>{t.noVoices}</b> {t.noVoicesMore}</p>
        <IconButton small icon={X} label={t.aloudClose} keys="Esc" onPress={onClose} />
      </div>
    );
  }
  const playing = doing === 'playing';
  const toggle = () => {
    if (playing) aloud.pause();
    else if (sentence) aloud.resume();
    else onStart();
  };
  const known = voices?.some(({ id }) => id === voice) ? voice : voices?.[0]?.id ?? '';
  const words = { stopped: t.aloudBegins, playing: t.aloudPlaying, paused: t.aloudPaused, ended: t.aloudEnded, failed: t.aloudFailed }[doing];
  return (
    <div role="group" aria-label={t.aloud} className={styles['bar']}>
      <span className={styles['buttons']}>
        <IconButton small icon={SkipBack} label={t.sentenceBefore} keys="," isDisabled={!sentence} onPress={() => void aloud.step(-1)} />
        <Button small isDisabled={voices === null} onPress={toggle}>{playing ? <Pause aria-hidden /> : <Play aria-hidden />} {playing ? t.pause : t.play}</Button>
        <IconButton small icon={SkipForward} label={t.sentenceAfter} keys="." isDisabled={!sentence} onPress={() => void aloud.step(1)} />
      </span>
      <p className={styles['words']}>{voices === null ? t.voicesLoading : words}{sentence ? <span className="num"> · {pageName(sentence.pageIndex)}</span> : null}</p>
      <span className={styles['speed']}><Slider label={t.speed} value={speed} {...SPEEDS} words={t.speedWords} onChange={(value) => { setAids({ speed: value }); aloud.again(); }} /></span>
      {voices && voices.length > 0 ? (
        <Select label={t.voice} hideLabel value={known} onChange={(id) => { setAids({ voice: id }); aloud.again(); }} options={voices.map(({ id, name, language }) => ({ key: id, text: name, hint: language }))} className={styles['voice']} />
      ) : null}
      <IconButton small icon={X} label={t.aloudClose} keys="Esc" onPress={onClose} />
    </div>
  );
}
