/** For a projector: the question, who asks it and the clock, and nothing that isn't for everybody's eyes. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import { outcomeWords, sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Clocks, type ClocksProps } from './Clocks.tsx';
import styles from './Room.module.css';

export interface RoomViewProps extends ClocksProps {
  readonly asked: AskedQuestion;
  readonly itemName: string;
  readonly onLeave: () => void;
}

export function RoomView({ asked: { question, askers, evidence }, itemName, onLeave, ...clocks }: RoomViewProps): ReactNode {
  const [quote] = evidence;
  return (
    <ModalOverlay isOpen onOpenChange={(open) => { if (!open) onLeave(); }} className={cx(styles['veil'])}>
      <Modal className={cx(styles['modal'])}>
        <Dialog aria-label={t.roomLabel} data-room className={cx(styles['room'])}>
          <div className={styles['head']}>
            <p>{[itemName, clocks.theme].filter(Boolean).join(' · ')}</p>
            <Clocks {...clocks} />
            <Button small onPress={onLeave}><X aria-hidden />{t.leaveRoom}</Button>
          </div>
          <div className={styles['middle']}>
            <Heading slot="title" level={1} className={cx(styles['question'])}>{question.text || t.untitled}</Heading>
            <p className={styles['who']}>{t.asks(askers.join(', '))}{question.addressee ? `, ${t.putTo(question.addressee)}` : ''}</p>
            {quote?.anchor.quote ? <blockquote className={styles['quote']}>{quote.anchor.quote}</blockquote> : null}
          </div>
          <p className={styles['foot']}>{outcomeWords[question.status]} · {t.roomHint}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
