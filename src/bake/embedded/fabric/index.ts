export { growFabric, type Fabric, type GrowOptions } from './growFabric'
