export { SunPanel } from './SunPanel'
export { clockTime, dayFromNumber, dayOfYear } from './dayOfYear'
