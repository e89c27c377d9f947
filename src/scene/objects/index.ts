export { fromThree, toThree } from './frame'
