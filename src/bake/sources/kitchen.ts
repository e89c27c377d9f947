import type { BakeConfig } from './config'
import type { FaultLog } from './faultLog'
import type { LayerReport } from './layerReport'
import type { ReadSource } from './readLayer'

/** What every step is handed. */
export interface Kitchen {
  config: BakeConfig
  /** Folder of the configuration. */
  folder: string
  read: ReadSource
  /** Receives faults. */
  log: FaultLog
  /** Receives the account of each file. */
  layers: LayerReport[]
  progress: (message: string) => void
}
