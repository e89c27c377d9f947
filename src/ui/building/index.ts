export { BuildingCard } from './BuildingCard'
export { describeBuilding, type BuildingFact } from './describeBuilding'
