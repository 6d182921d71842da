/** While a mark is placed by hand: what to do, and the button that does it. */
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { client } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { placing } from '#renderer/state/placing.ts';
import { useStore } from '#renderer/state/store.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { decide, tellFailure } from './decide.ts';
import styles from './VersionBanner.module.css';

export function PlacingBar({ fileId, pageIndex, pageLabel, targets }: { readonly fileId: string; readonly pageIndex: number; readonly pageLabel: string; readonly targets: readonly TextPlace[] }): ReactNode {
  const current = useStore(placing);
  if (current?.fileId !== fileId) return null;
  const { standingId, linkId, words } = current;
  const back = (): void => {
    placing.set(null);
    go({ name: 'version', id: linkId, show: 'marks' });
  };
  const put = async (): Promise<void> => {
    const at = words === '' ? [{ documentId: fileId, pageIndex, start: 0, end: 0 }] : targets.map((place) => ({ documentId: fileId, pageIndex: place.pageIndex, start: place.start, end: place.end }));
    try {
      await client().call('versions.place', { id: standingId, at });
      back();
      toast(t.placed, () => void decide([standingId], 'undo'));
    } catch (thrown) {
      tellFailure(thrown);
    }
  };
  return (
    <section className={styles['banner']} aria-label={t.place} role="status">
      <MapPin aria-hidden />
      <p>{words === '' ? t.placingPage : t.placing(words.length > 90 ? `${words.slice(0, 90)}…` : words)}</p>
      <Button small look="primary" isDisabled={words !== '' && targets.length === 0} onPress={() => void put()}>{words === '' ? t.placeOnPage(pageLabel) : targets.length === 0 ? t.placeNone : t.placeHere}</Button>
      <Button small onPress={back}>{t.cancel}</Button>
    </section>
  );
}
