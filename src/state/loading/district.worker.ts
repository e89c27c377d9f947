import { serve } from '../../foundation'
import { districtBuffers, fetchDistrict } from './fetchDistrict'
import type { DistrictRequest, LoadedDistrict } from './protocol'

serve<DistrictRequest, LoadedDistrict>(self as unknown as DedicatedWorkerGlobalScope, fetchDistrict, districtBuffers)
