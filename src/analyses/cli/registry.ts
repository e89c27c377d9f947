import type { HeadlessHandler } from '../../model'
import { headless as access } from '../access'
import { headless as earthquake } from '../earthquake'
import { headless as flood } from '../flood'

/** Every analysis that can be asked without a screen, by name. A room adds its own map here. */
export const HANDLERS: Readonly<Record<string, HeadlessHandler>> = { ...access, ...earthquake, ...flood }
