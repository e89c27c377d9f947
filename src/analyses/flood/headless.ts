import type { HeadlessHandler } from '../../model'
import { answerHazard } from './headless/answerHazard'
import { answerInfiltration } from './headless/answerInfiltration'
import { answerSolve } from './headless/answerSolve'
import { answerStorm } from './headless/answerStorm'

/** What the command line answers about floods: `npm run --silent analyse -- <name> < request.json`. */
export const headless: Readonly<Record<string, HeadlessHandler>> = {
  'flood.solve': answerSolve,
  'flood.infiltration': answerInfiltration,
  'flood.storm': answerStorm,
  'flood.hazard': answerHazard,
}
