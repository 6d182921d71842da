/** Puts the chosen look on the document's root, where the tokens find it. */
import { settings } from './settings.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia('(prefers-contrast: more)');

function apply(): void {
  const { theme, textScale } = settings.get();
  const root = document.documentElement;
  const fromSystem = contrastSystem.matches ? 'contrast' : darkSystem.matches ? 'dark' : 'light';
  root.dataset['theme'] = theme === 'system' ? fromSystem : theme;
  root.style.setProperty('--text-scale', String(textScale));
}

/** Applies the look now, and again whenever the settings or the system change. Call once. */
export function followTheme(): void {
  apply();
  settings.subscribe(apply);
  darkSystem.addEventListener('change', apply);
  contrastSystem.addEventListener('change', apply);
}
