/** Flat x, y list in metres of the local frame. */
type Ring = number[]

/**
 * What a plan does about water, as the model takes it. Lengths m, areas m², volumes m³. Whoever lets people draw these
 * keeps them as changes of the scenario; here they are plain data.
 */
export type FloodMeasure = { id: string } & (
  | {
      kind: 'greenRoof'
      buildings: string[]
      /** Rain the substrate keeps; 25 mm where no data sheet is at hand (unconfirmed). */
      depth: number
    }
  | {
      kind: 'retentionRoof'
      buildings: string[]
      depth: number
      /** Outlet of the store. */
      orificeArea: number
    }
  | { kind: 'rainTank'; buildings: string[]; /** Of each. */ volume: number }
  | {
      kind: 'permeablePaving'
      outline: Ring
      /** Of the surface layer, m/s. */
      conductivity: number
      /** Thickness × porosity of the layers below. */
      storage: number
    }
  | { kind: 'depave'; outline: Ring }
  | {
      kind: 'basin'
      outline: Ring
      /** Level of its floor, orthometric. */
      floor: number
      outlet?: {
        kind: 'orifice' | 'weir'
        /** Orifice: area and height of its centre. Weir: width and crest. */
        size: number
        height: number
        /** Where the water goes; absent = out of the model. */
        to?: [x: number, y: number]
      }
    }
  | {
      kind: 'openCulvert'
      /** Upstream first. */
      line: number[]
      width: number
      bedFrom: number
      bedTo: number
    }
  | { kind: 'floodWall'; line: number[]; /** Absent = never overtopped. */ crest?: number }
)

/** Depth a green roof keeps where nothing better is known, m. Unconfirmed. */
export const GREEN_ROOF_DEPTH = 0.025
