/** What the palette offers for what has been typed. */
import type { LucideIcon } from 'lucide-react';
import {
  CalendarDays, Clock, Contrast, CornerDownRight, FileDown, FileText, HardDriveDownload, Keyboard, KeyRound, LockKeyhole, Library, ListChecks, MessageCircleQuestion, Moon, Plus, Printer, Redo2, Search,
  Settings as SettingsIcon, Stethoscope, StickyNote, Sun, SunMoon, Columns3, Tags, Type, Undo2,
} from 'lucide-react';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { isReference } from '#shared/domain/page/reference.ts';
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { exportMarks } from '#renderer/state/markExport.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { setSetting, settings, type Settings } from '#renderer/state/settings.ts';
import { vaultStrings } from '#renderer/strings/vault.ts';
import { backupStrings } from '#renderer/strings/backup.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { healthStrings } from '#renderer/strings/health.ts';
import { markFilesStrings } from '#renderer/strings/markFiles.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { undoStrings } from '#renderer/strings/undo.ts';
import { takeBack } from './takeBack.ts';
import { paperKinds } from '#renderer/strings/papers.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { exportQuestions, printQuestions } from './exportQuestions.ts';
import { nameFits } from './paletteMatch.ts';
import { switchLibrary } from './switchLibrary.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** What tells it from others of its name. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

const SCALES: readonly Settings['textScale'][] = [0.9, 1, 1.15, 1.3, 1.5];

function scaleText(by: 1 | -1): void {
  const next = SCALES[SCALES.indexOf(settings.get().textScale) + by];
  if (next !== undefined) setSetting('textScale', next);
}

const at = (to: Place) => () => go(to);
const look = (theme: Settings['theme']) => () => setSetting('theme', theme);

const PLACES: readonly PaletteEntry[] = [
  { id: 'meetings', title: t.place.meetings, icon: CalendarDays, run: at({ name: 'meetings' }) },
  { id: 'papers', title: t.place.papers, icon: FileText, run: at({ name: 'papers' }) },
  { id: 'search', title: t.place.search, icon: Search, run: at({ name: 'search', query: '', filters: {} }) },
  { id: 'compare', title: t.place.compare, icon: Columns3, run: at({ name: 'compare' }) },
  { id: 'questions', title: t.place.questions, icon: MessageCircleQuestion, run: at({ name: 'questions' }) },
  { id: 'enquiry', title: t.place.enquiry, icon: Columns3, run: at({ name: 'enquiry' }) },
  { id: 'meetingMode', title: t.place.meetingMode, icon: Clock, run: at({ name: 'meetingMode' }) },
  { id: 'followUps', title: t.place.followUps, icon: ListChecks, run: at({ name: 'followUps' }) },
  { id: 'notes', title: t.place.notes, icon: StickyNote, run: at({ name: 'notes' }) },
];

const COMMANDS: readonly PaletteEntry[] = [
  { id: 'undo', title: undoStrings.undoLast, icon: Undo2, run: () => takeBack('undo') },
  { id: 'redo', title: undoStrings.redoLast, icon: Redo2, run: () => takeBack('redo') },
  { id: 'meanings', title: marksStrings.nameMeanings, icon: Tags, run: () => overlay.set('meanings') },
  { id: 'import', title: t.commands.importFiles, icon: Plus, run: () => overlay.set('import') },
  { id: 'ask', title: t.commands.newQuestion, icon: MessageCircleQuestion, run: () => draftQuestion({ text: '', type: 'clarify', evidence: [] }) },
  { id: 'word', title: t.commands.exportWord, icon: FileDown, run: () => void exportQuestions('docx') },
  { id: 'markdown', title: t.commands.exportMarkdown, icon: FileDown, run: () => void exportQuestions('md') },
  { id: 'print', title: t.commands.printQuestions, icon: Printer, run: printQuestions },
  { id: 'exportMarks', title: markFilesStrings.open, icon: FileDown, run: () => exportMarks() },
  { id: 'backup', title: backupStrings.open, icon: HardDriveDownload, run: () => overlay.set('backup') },
  { id: 'clerks', title: receivedStrings.clerks.open, icon: KeyRound, run: () => overlay.set('clerks') },
  { id: 'vault', title: vaultStrings.open, icon: LockKeyhole, run: () => overlay.set('vault') },
  { id: 'health', title: healthStrings.open, icon: Stethoscope, run: () => overlay.set('health') },
  { id: 'light', title: t.commands.light, icon: Sun, run: look('light') },
  { id: 'dark', title: t.commands.dark, icon: Moon, run: look('dark') },
  { id: 'contrast', title: t.commands.contrast, icon: Contrast, run: look('contrast') },
  { id: 'system', title: t.commands.system, icon: SunMoon, run: look('system') },
  { id: 'bigger', title: t.commands.bigger, icon: Type, run: () => scaleText(1) },
  { id: 'smaller', title: t.commands.smaller, icon: Type, run: () => scaleText(-1) },
  { id: 'settings', title: t.commands.settings, icon: SettingsIcon, run: () => overlay.set('settings') },
  { id: 'shortcuts', title: t.commands.shortcuts, icon: Keyboard, run: () => overlay.set('shortcuts') },
  { id: 'sample', title: t.commands.sample, icon: Library, run: () => void switchLibrary('sample') },
  { id: 'own', title: t.commands.own, icon: Library, run: () => void switchLibrary('own') },
];

const MOST = 8;

export interface PaletteSources {
  readonly papers: readonly DocumentSummary[];
  readonly meetings: readonly MeetingSummary[];
  /** Where a reference leads, in the paper that is open; null where none is. */
  readonly locate: ((reference: string) => void) | null;
}

/** In order: a place in the open paper, places and commands by name, all papers searched, papers and meetings by name. */
export function paletteGroups(text: string, { papers, meetings, locate }: PaletteSources): readonly PaletteGroup[] {
  const query = text.trim();
  const named = (entries: readonly PaletteEntry[]) => entries.filter(({ title }) => nameFits(query, title));
  const groups: PaletteGroup[] = [];
  if (locate && isReference(query)) {
    groups.push({ title: t.palette.groupHere, entries: [{ id: 'locate', title: t.palette.goTo(query), icon: CornerDownRight, run: () => locate(query) }] });
  }
  groups.push({ title: t.palette.groupPlaces, entries: named(PLACES) });
  const search: PaletteEntry = { id: 'searchFor', title: t.palette.searchFor(query), icon: Search, run: at({ name: 'search', query, filters: {} }) };
  if (query) groups.push({ title: t.place.search, entries: [search] });
  if (query) {
    groups.push({
      title: t.palette.groupPapers,
      entries: papers.filter((paper) => nameFits(query, [paper.title, paper.portfolio, paper.committee, paper.period].filter(Boolean).join(' '))).slice(0, MOST)
        .map((paper) => ({
          id: `paper-${paper.id}`, title: paper.title, icon: FileText, run: at({ name: 'read', id: paper.id }),
          detail: [paperKinds[paper.kind], paper.meetingDate ? shortDay(paper.meetingDate) : null].filter(Boolean).join(' · '),
        })),
    }, {
      title: t.palette.groupMeetings,
      entries: meetings.filter((meeting) => nameFits(query, meeting.committee)).slice(0, MOST)
        .map((meeting) => ({ id: `meeting-${meeting.id}`, title: meeting.committee, detail: shortDay(meeting.date), icon: CalendarDays, run: at({ name: 'meeting', id: meeting.id }) })),
    });
  }
  groups.push({ title: t.palette.groupCommands, entries: named(COMMANDS) });
  return groups.filter(({ entries }) => entries.length > 0);
}
