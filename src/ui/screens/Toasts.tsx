import { X } from 'lucide-react'
import { ActionButton } from '../controls'
import { useMessages } from '../messages'
import styles from './Toasts.module.css'

/** A short notice that does not stop the work. */
export interface Toast {
  id: number
  text: string
}

/** Notices in order; each stays until it is closed or its owner takes it away. */
export function Toasts({ toasts, onClose }: { toasts: readonly Toast[]; onClose: (id: number) => void }) {
  const { say } = useMessages()
  return (
    <section className={styles.region} aria-label={say('toast.region')} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          <p>{toast.text}</p>
          <ActionButton
            label={say('toast.close')}
            icon={<X />}
            iconOnly
            weight="quiet"
            onPress={() => onClose(toast.id)}
          />
        </div>
      ))}
    </section>
  )
}
