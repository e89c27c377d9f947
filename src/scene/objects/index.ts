export { fromThree, toThree } from './frame'
export * from './camera'
export * from './picking'
