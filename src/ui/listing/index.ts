export { BuildingTable, type BuildingRow } from './BuildingTable'
export { foldForSearch, matchesSearch } from './foldForSearch'
export { PlaceSearch, type PlaceEntry } from './PlaceSearch'
