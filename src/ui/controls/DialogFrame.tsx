import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../messages'
import { ActionButton } from './ActionButton'
import styles from './DialogFrame.module.css'

interface DialogFrameProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** A wide frame for tables. */
  isWide?: boolean
  children: ReactNode
}

/** A window over everything: focus moves in, Esc and a tap outside close it, focus goes back to where it was. */
export function DialogFrame({ title, isOpen, onClose, isWide = false, children }: DialogFrameProps) {
  const { say } = useMessages()
  return (
    <ModalOverlay
      className={styles.veil as string}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ''}`}>
        <Dialog className={styles.dialog as string}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title as string}>
              {title}
            </Heading>
            <ActionButton label={say('app.close')} icon={<X />} iconOnly weight="quiet" onPress={onClose} />
          </header>
          <div className={styles.body} tabIndex={0} role="group" aria-label={title}>
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
