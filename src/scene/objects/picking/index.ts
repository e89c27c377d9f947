export { pickBuilding, type PaneBuildings } from './pickBuilding'
export { PickIndex } from './PickIndex'
export { pickIndexOf } from './pickIndexOf'
export { prismsOf } from './prisms'
