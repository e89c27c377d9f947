export { pickBuilding, type PaneBuildings } from './pickBuilding'
export { PickIndex } from './PickIndex'
export { prismsOf } from './prisms'
