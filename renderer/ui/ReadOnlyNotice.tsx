/** Said before anybody types: nothing written here would be kept. */
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import styles from './States.module.css';

/** True where the library's folder allows no writing; false while that isn't known. */
export function useReadOnly(): boolean {
  return useCall('library.get', {}).data?.readOnly ?? false;
}

export function ReadOnlyNotice(): ReactNode {
  return useReadOnly() ? <p role="status" className={styles['readOnly']}><Lock aria-hidden />{uiStrings.readOnly}</p> : null;
}
