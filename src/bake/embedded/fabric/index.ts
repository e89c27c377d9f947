export { growFabric, type Fabric, type GrowOptions } from './growFabric'
export { checkFabric, type CheckedFabric, type FabricFault, type FabricSurroundings } from './checkFabric'
