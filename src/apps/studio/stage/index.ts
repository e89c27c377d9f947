export { Picture, preloadPicture } from './Picture'
export { Stage } from './Stage'
export { useMeasuredFrame } from './useMeasuredFrame'
