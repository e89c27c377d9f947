import type { District } from './district'
import type { Scenario } from './scenario'

/** What an analysis may ask of the command line it runs under. */
export interface HeadlessContext {
  /** @throws DataError `bundle-missing` and others that say what to run */
  openDistrict(id: string): Promise<District>
  /** The existing state for its own id (`mevcut`), else a scenario of the bundle. */
  openScenario(district: District, id: string): Promise<Scenario>
}

/**
 * An analysis without a screen: JSON in, JSON out, so that somebody can hold it against another program. Rooms export a
 * map from name to handler; the command line collects them.
 *
 * @throws DataError with `context.field` for a request that is not in order
 */
export type HeadlessHandler = (request: unknown, context: HeadlessContext) => unknown
