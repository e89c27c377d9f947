import type { HeadlessHandler } from '../../model'
import { answerAssign } from './headless/assign'
import { answerCatchment } from './headless/catchment'
import { answerNearest } from './headless/nearest'
import { answerSpeed } from './headless/speed'

/** What the command line answers about access: `npm run --silent analyse -- <name> < request.json`. */
export const headless: Readonly<Record<string, HeadlessHandler>> = {
  'access.nearest': answerNearest,
  'access.assign': answerAssign,
  'access.speed': answerSpeed,
  'access.catchment': answerCatchment,
}
