import type { HeadlessHandler } from '../../model'
import { answerDistance } from './headless/distance'
import { answerLosses } from './headless/losses'
import { answerDamage, answerMotion } from './headless/motion'
import { answerScore } from './headless/score'

/** What the command line answers about earthquakes: `npm run --silent analyse -- <name> < request.json`. */
export const headless: Readonly<Record<string, HeadlessHandler>> = {
  'earthquake.motion': answerMotion,
  'earthquake.distance': answerDistance,
  'earthquake.damage': answerDamage,
  'earthquake.score': answerScore,
  'earthquake.losses': answerLosses,
}
