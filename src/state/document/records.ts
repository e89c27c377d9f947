import { inOrder, type Change, type Patch, type Records, type Scenario } from '../../model'

/** A scenario without its changes. */
export type ScenarioHeader = Omit<Scenario, 'changes'>

/** What the document is made of: one record per scenario and one per change, so that an edit touches little. */
export type DocumentRecord =
  | { id: string; kind: 'scenario'; header: ScenarioHeader }
  | { id: string; kind: 'change'; scenario: string; change: Change }

export type DocumentRecords = Records<DocumentRecord>
export type DocumentPatch = Patch<DocumentRecord>

/** The records of a scenario, ready to be put into a document. */
export function scenarioRecords({ changes, ...header }: Scenario): DocumentRecord[] {
  return [
    { id: scenarioRecordId(header.id), kind: 'scenario', header },
    ...changes.map((change) => changeRecord(header.id, change)),
  ]
}

/** The scenario with its changes in order; undefined if the document has none of this id. */
export function scenarioOf(records: DocumentRecords, id: string): Scenario | undefined {
  const record = records.get(scenarioRecordId(id))
  if (record?.kind !== 'scenario') return undefined
  const changes: Change[] = []
  for (const other of records.values()) {
    if (other.kind === 'change' && other.scenario === id) changes.push(other.change)
  }
  return { ...record.header, changes: inOrder({ changes }) }
}

/** All scenarios in the order in which they came. */
export function scenariosOf(records: DocumentRecords): Scenario[] {
  const found: Scenario[] = []
  for (const record of records.values()) {
    const scenario = record.kind === 'scenario' ? scenarioOf(records, record.header.id) : undefined
    if (scenario !== undefined) found.push(scenario)
  }
  return found
}

/** A patch of one scenario's changes as a patch of the document. */
export function changePatch(scenario: string, { put, remove }: Patch<Change>): DocumentPatch {
  return {
    put: put.map((change) => changeRecord(scenario, change)),
    remove: remove.map((id) => changeRecordId(scenario, id)),
  }
}

function changeRecord(scenario: string, change: Change): DocumentRecord {
  return { id: changeRecordId(scenario, change.id), kind: 'change', scenario, change }
}

// The length in front keeps two ids apart whatever characters they hold.
const scenarioRecordId = (scenario: string): string => `scenario:${scenario}`
const changeRecordId = (scenario: string, change: string): string => `change:${scenario.length}:${scenario}:${change}`
