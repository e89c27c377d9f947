import { serve, type WorkerScope } from '../../../foundation'
import { buildTiles, tileBuffers, type BuildingTile, type TilesRequest } from './tiles'

serve<TilesRequest, BuildingTile[]>(self as unknown as WorkerScope, buildTiles, tileBuffers)
