/** A dialog over the page, in the middle or at its side. Escape and a click outside close it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { uiStrings } from '#renderer/strings/ui.ts';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at its foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** At the right edge over the full height, for work that goes on a while. */
  readonly side?: boolean;
  /** `alertdialog` interrupts: for a decision that can't wait. */
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog({ title, isOpen, onClose, children, actions, size = 'normal', side = false, role = 'dialog' }: DialogProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => { if (!open) onClose(); }}
      isDismissable={role === 'dialog'}
      className={cx(styles['veil'], side && styles['side'])}
    >
      <Modal className={cx(styles['modal'], size === 'wide' && styles['wide'])}>
        <AriaDialog role={role} className={cx(styles['dialog'])}>
          <div className={styles['head']}>
            <Heading slot="title" level={2}>{title}</Heading>
            <IconButton icon={X} label={uiStrings.close} keys="Esc" onPress={onClose} />
          </div>
          {/* Where it holds nothing to press, the keyboard has to be able to scroll it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles['body']} tabIndex={0} role="group" aria-label={title}>{children}</div>
          {actions ? <div className={styles['foot']}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
