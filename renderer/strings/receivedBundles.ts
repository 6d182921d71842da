/** Words of what a clerk sends: a bundle looked at, trusted, opened, refused, taken back. */
import type { BundleKind, BundleMeeting } from '#shared/domain/bundle/bundleManifest.ts';
import type { BroughtPaper, BundleReceipt, KnownClerk } from '#shared/domain/bundle/openedBundle.ts';
import { dayInWords, listInWords, momentInWords, plural } from './words.ts';

const kinds: Readonly<Record<BundleKind, string>> = { pack: 'A pack for', supplement: 'A supplement for', recall: 'A recall for' };

/** "Item 5", "pages 42A to 42F", one line. */
function pagesOf({ labelFrom, labelTo }: Pick<BroughtPaper, 'labelFrom' | 'labelTo'>): string {
  if (labelFrom === '') return '';
  return labelFrom === labelTo ? `page ${labelFrom}` : `pages ${labelFrom} to ${labelTo}`;
}

const exemptUnder = (paragraphs: readonly string[]): string => `Exempt: ${paragraphs.length === 0 ? 'paragraph not given' : `paragraph${paragraphs.length === 1 ? '' : 's'} ${listInWords(paragraphs)}`} of Schedule 12A`;

export const receivedStrings = {
  title: 'A bundle from your clerk',
  looking: 'Checking the bundle: its signature, and every file in it.',
  opening: 'Opening a bundle',
  opened: 'Bundle opened',
  stopped: 'Stopped. Nothing was stored.',
  refused: 'The bundle was not opened.',
  refusedTitle: 'This bundle was not opened',
  nothingStored: 'Nothing of it was stored.',
  stop: 'Stop',
  close: 'Close',
  later: 'Not now',
  stages: { checking: 'Checking its files', unlocking: 'Unlocking exempt papers', storing: 'Storing its papers' } as Readonly<Record<string, string>>,
  next: (left: number) => `${plural(left, 'more bundle')} after this one.`,

  what: (kind: BundleKind, { committee, title }: BundleMeeting) => `${kinds[kind]} ${title ?? committee}`,
  when: ({ date, time, council, committee, title }: BundleMeeting) => `${title === null ? council : `${committee}, ${council}`} · ${dayInWords(date)}${time === null ? '' : `, ${time}`}`,
  from: 'From',
  sent: (issued: string) => `sent ${momentInWords(issued)}`,
  known: 'You have accepted this clerk’s key before.',
  vouched: 'This clerk has a new key. The one that you accepted before vouches for it, so nothing needs to be asked.',
  until: (expires: string) => `Exempt papers in it go from this laptop on ${momentInWords(expires)}.`,
  reason: 'Why it was sent',
  again: 'You have opened this bundle before. Opening it again changes nothing that is here; it adds exempt papers that you left out.',
  holds: (papers: number, pages: number, exempt: number) => (papers === 0 ? 'It holds no papers.' : `${plural(papers, 'paper')} on ${plural(pages, 'page')}${exempt === 0 ? '' : `, ${exempt === papers ? 'all' : plural(exempt, 'of them', 'of them')} exempt`}.`),
  papers: 'What it brings',
  item: (number: string, title: string) => `Item ${number}${title === '' ? '' : ` ${title}`}`,
  lockedPaper: 'An exempt paper, locked',
  vaultPaper: 'An exempt paper, in the vault',
  pagesOf,
  exemptUnder,
  replaces: (title: string) => `Takes the place of “${title}”. The earlier one stays as an old version, and your marks are moved where that is certain.`,
  recalls: 'The clerk takes the exempt papers of this meeting back. Opening it removes them from this application, with the marks that only quote them. Notes and questions in your own words stay. Public papers stay.',

  trust: {
    title: 'Is this really your clerk?',
    new: (name: string) => `This is the first bundle signed with this key. It says that it is from ${name}: anybody could write that. Telephone your clerk on a number that you know, and have these words read out to you.`,
    changed: (name: string) => `Take care: you know ${name} by another key. This may be a new key that nobody told you of, or somebody who uses the name. Telephone your clerk on a number that you know, not one from this message, and have these words read out to you.`,
    words: 'Words of the key',
    accept: 'They are the same words, in the same order: I accept this key',
    needed: 'Compare the words first, and say that they are the same.',
  },
  exempt: {
    title: 'Exempt papers',
    count: (count: number) => (count === 1 ? 'There is one exempt paper. It is kept in the vault of this library, encrypted, apart from the public ones.' : `There are ${plural(count, 'exempt paper')}. They are kept in the vault of this library, encrypted, apart from the public ones.`),
    passphrase: 'Passphrase of this bundle',
    passphraseHint: 'Your clerk gives it to you, not in the same message as the bundle.',
    orOwnKey: 'Passphrase of this bundle, unless it was locked for your own key',
    ownKey: (labels: readonly string[]) => (labels.length === 0 ? 'Locked for members’ own keys.' : `Locked for the keys of ${listInWords(labels)}.`),
    leave: 'Open only the public papers for now',
    leaveHint: 'You can open the bundle again later for the exempt ones.',
    vault: 'Passphrase of your vault',
    vaultHint: 'The vault is locked. This is the passphrase that you chose for it.',
    newVault: 'There is no vault in this library yet. Choose a passphrase of your own for it: it protects exempt papers, and all that quotes them, if this laptop is lost.',
    vaultWarning: 'Write the passphrase down and keep it apart from this laptop. Nobody can open the vault without it; if it is lost, the clerk can send the papers again, but your notes on them are lost.',
    needed: 'Type the passphrase, or open only the public papers.',
    recallVault: 'The vault has to be unlocked so that its papers can be removed.',
  },
  openIt: 'Open the bundle',
  recallIt: 'Remove the papers',

  done: {
    pack: 'The papers are in your library',
    supplement: 'The supplement is in your library, and what is new is listed here',
    recall: 'The papers were removed',
    read: 'Open the pack',
    readSupplement: 'Open the supplement',
    left: 'The exempt papers were left locked in the bundle. Open it again when you need them.',
    kept: 'The exempt papers are in the vault. They can be read while it is unlocked.',
  },
  receipt: {
    title: (receipt: BundleReceipt) => `Receipt of ${momentInWords(receipt.madeAt)}`,
    removed: ({ removed }: BundleReceipt) => (removed.papers === 0 ? 'There were no exempt papers of this meeting here to remove.' : `${plural(removed.papers, 'exempt paper')} (${plural(removed.pages, 'page')}) removed from this application.`),
    marks: ({ removed }: BundleReceipt) => [
      removed.marksRemoved > 0 ? `${plural(removed.marksRemoved, 'mark')} that only quoted ${removed.marksRemoved === 1 ? 'it' : 'them'} went too.` : '',
      removed.notesKept > 0 ? `${plural(removed.notesKept, 'note')} in your own words stayed, without the words that ${removed.notesKept === 1 ? 'it was' : 'they were'} on.` : '',
      removed.questionsKept > 0 ? `${plural(removed.questionsKept, 'question')} stayed; ${plural(removed.evidenceRemoved, 'piece')} of evidence ${removed.evidenceRemoved === 1 ? 'was' : 'were'} cut from ${removed.questionsKept === 1 ? 'it' : 'them'}.` : '',
    ].filter((line) => line !== ''),
    says: 'Removed from this application means that Scrutineer can no longer open them. It is not a promise about copies elsewhere: the bundle’s own file, an e-mail, a memory stick, a backup of the whole laptop. Delete those too.',
    asked: ({ clerk, reason }: BundleReceipt) => `Asked for by ${clerk}${reason ? `: ${reason}` : ''}`,
  },
  ownKey: {
    title: 'Your own key, if you are a clerk',
    none: 'Clerks sign what they send with a key of their own. There is none in this library; members don’t need one.',
    of: (name: string, made: string) => `Key of ${name}, made ${made}.`,
    readOut: 'When a member telephones to compare, read these words out in this order.',
    make: 'Make a key…',
    makeIt: 'Make the key',
    makeText: 'The key stays on this laptop, locked with a passphrase that you type whenever you send something. Members see its name and its words when they open your first bundle.',
    name: 'Name that members are shown',
    nameHint: 'Your name and your council, such as “Priya Lund, Saltmere Borough Council”.',
    nameMissing: 'Give a name: members are shown it.',
    replace: 'Replace it with a new one…',
    replaceIt: 'Replace the key',
    replaceText: 'The old key vouches for the new one, so that members need not compare words again. After their next bundle from you the old key is of no use to anybody.',
    old: 'Passphrase of the old key',
    oldMissing: 'Type the passphrase of the old key: it has to vouch for the new one.',
    warning: 'Write the passphrase down and keep it apart from this laptop. If it is lost, make a new key and tell your members its words.',
    making: 'Making the key and locking it: a second or two.',
  },
  clerks: {
    open: 'Clerks and bundles…',
    title: 'Clerks and bundles',
    known: 'Clerks whose keys you have met',
    none: 'No bundle was opened yet. When your clerk sends one (a file that ends in .scrutiny), drop it on this window.',
    states: { trusted: 'Accepted', replaced: 'Replaced by a newer key', refused: 'Refused' } satisfies Readonly<Record<KnownClerk['state'], string>>,
    since: (when: string) => `since ${momentInWords(when)}`,
    refuse: 'Refuse this key',
    accept: 'Accept it again',
    forget: 'Forget it',
    forgotten: (name: string) => `The key of ${name} is forgotten: the next bundle with it asks again.`,
    refusedNow: (name: string) => `Bundles with this key of ${name} are no longer opened.`,
    acceptedNow: (name: string) => `Bundles with this key of ${name} are opened again.`,
    about: (name: string) => `Key of ${name}`,
    bundles: 'Bundles that you opened',
    receipts: 'Receipts of what was taken back',
    line: (kind: BundleKind, sequence: number) => ({ pack: 'Pack', supplement: `Supplement ${sequence - 1}`, recall: 'Recall' })[kind],
    openedOn: (when: string) => `opened ${momentInWords(when)}`,
    exempt: { none: '', left: 'exempt papers left in the bundle', kept: 'exempt papers in the vault', removed: 'exempt papers removed' },
  },
};
