import { serve, type WorkerScope } from '../../../foundation'
import { flatGroundBuffers, flattenGround, type FlatGround, type FlatGroundRequest } from './flatGround'

serve<FlatGroundRequest, FlatGround>(self as unknown as WorkerScope, flattenGround, flatGroundBuffers)
