export { fromThree, toThree } from './frame'
export * from './camera'
