import { Component, type ReactNode } from 'react'
import { useMessages } from '../messages'
import { ActionButton } from './ActionButton'
import styles from './PanelBoundary.module.css'

interface PanelBoundaryProps {
  title: string
  hint: string
  /** Hears of the failure; the screen shows only what the reader can do. */
  onFailure?: (error: unknown) => void
  children: ReactNode
}

/** Keeps the failure of one part to that part; the rest of the screen stays up, and one can try again. */
export class PanelBoundary extends Component<PanelBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFailure?.(error)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Failure title={this.props.title} hint={this.props.hint} onRetry={() => this.setState({ hasFailed: false })} />
    )
  }
}

function Failure({ title, hint, onRetry }: { title: string; hint: string; onRetry: () => void }) {
  const { say } = useMessages()
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{title}</p>
      <p>{hint}</p>
      <ActionButton label={say('error.retry')} onPress={onRetry} />
    </div>
  )
}
