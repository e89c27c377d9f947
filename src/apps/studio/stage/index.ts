export { Picture } from './Picture'
export { Stage } from './Stage'
