/** A number of minutes, as text until it's one. */
import { useState, type ReactNode } from 'react';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { TextField } from '#renderer/ui/TextField.tsx';

/** @returns minutes; null for an empty field; undefined where it's no number of minutes. */
export function minutesIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 600 ? Number(trimmed) : undefined;
}

export function useMinutes(first: number | null): { readonly text: string; readonly setText: (text: string) => void; readonly minutes: number | null | undefined } {
  const [text, setText] = useState(first === null ? '' : String(first));
  return { text, setText, minutes: minutesIn(text) };
}

export function MinutesField({ label, hint, text, onChange, takesFocus = false }: { readonly label: string; readonly hint: string; readonly text: string; readonly onChange: (text: string) => void; readonly takesFocus?: boolean }): ReactNode {
  return <TextField label={label} hint={hint} value={text} onChange={onChange} takesFocus={takesFocus} error={minutesIn(text) === undefined ? t.notMinutes : undefined} />;
}
