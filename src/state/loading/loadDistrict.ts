import { call } from '../../foundation'
import type { DistrictRequest, LoadedDistrict } from './protocol'

export interface LoadOptions {
  /** Absolute address of the folder of all districts; `districts/` beside the app's folder by default. */
  base?: string
  signal?: AbortSignal
  /** @param fraction  0 … 1, by bytes while downloading; `stage` is download, unpack or seat */
  onProgress?: (fraction: number, stage?: string) => void
  /** Longest silence of the server, ms. */
  patience?: number
}

/** Longest silence of a server before a file is given up, ms. */
const PATIENCE = 15_000

/** Loads a district in a worker of its own, which ends with the answer. Errors as `fetchDistrict`. */
export async function loadDistrict(id: string, options: LoadOptions = {}): Promise<LoadedDistrict> {
  const { base = districtsFolder(), patience = PATIENCE, signal, onProgress } = options
  const worker = new Worker(new URL('./district.worker.ts', import.meta.url), { type: 'module', name: 'district' })
  try {
    return await call<DistrictRequest, LoadedDistrict>(worker, { id, base, patience }, { signal, onProgress })
  } finally {
    worker.terminate()
  }
}

/** Every app is a page in a folder of its own; the districts lie beside these folders. */
export function districtsFolder(page: string = document.baseURI): string {
  return new URL('../districts/', page).href
}
