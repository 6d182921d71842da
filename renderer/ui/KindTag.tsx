/** The tag of a finding: one word and one icon for each kind, everywhere the same. */
import {
  ArrowRight, ArrowLeft, CircleAlert, CircleCheck, CircleDot, Equal, Pencil, PenLine, Plus, Repeat, SearchCheck, VolumeX, type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { kindWords } from '#renderer/strings/kinds.ts';
import { Tag, type TagTone } from './Tag.tsx';

/** Kinds of findings, of compared statements, and verdicts on promises. */
export type FindingKind = keyof typeof kindWords;

const LOOKS: Readonly<Record<FindingKind, { readonly tone: TagTone; readonly icon: LucideIcon }>> = {
  slipped: { tone: 'slip', icon: ArrowRight },
  overdue: { tone: 'slip', icon: CircleAlert },
  quiet: { tone: 'quiet', icon: VolumeX },
  dropped: { tone: 'quiet', icon: VolumeX },
  notMentioned: { tone: 'quiet', icon: VolumeX },
  changed: { tone: 'changed', icon: Pencil },
  reworded: { tone: 'plain', icon: PenLine },
  new: { tone: 'new', icon: Plus },
  carried: { tone: 'plain', icon: Equal },
  check: { tone: 'changed', icon: SearchCheck },
  delivered: { tone: 'new', icon: CircleCheck },
  onTrack: { tone: 'new', icon: CircleDot },
  broughtForward: { tone: 'new', icon: ArrowLeft },
  mentioned: { tone: 'plain', icon: Repeat },
};

/** `children` replaces the kind's own word ("3 slipped", "Slipped 3 months"). */
export function KindTag({ kind, children }: { readonly kind: FindingKind; readonly children?: ReactNode }): ReactNode {
  const { tone, icon } = LOOKS[kind];
  return <Tag tone={tone} icon={icon}>{children ?? kindWords[kind]}</Tag>;
}
