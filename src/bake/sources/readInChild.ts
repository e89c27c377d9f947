import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { faultOf, type FaultCode } from './faults'
import type { ReadSource } from './readLayer'
import type { ReadRequest } from './readRequest'
import { readSource, type ReadFile } from './readSource'

/** Argument by which a program becomes the child. */
export const READ_SOURCE_ARGUMENT = '--read-source'

type Answer = { kind: 'read'; result: ReadFile } | { kind: 'crash'; message: string }

/** What the runtime itself needs, and how much a file may ask for over that: numbers as text unpack about twelvefold. */
const BASE_BYTES = 512 * 2 ** 20
const BYTES_PER_BYTE = 16

/**
 * Reads every file in a process of its own, which is killed when it takes too long or too much. A library that hangs or
 * swells takes nothing down with it.
 *
 * @param program  a program that calls `serveReader` when started with READ_SOURCE_ARGUMENT
 */
export function readInChild(program: string): ReadSource {
  return (request) =>
    new Promise((resolve, reject) => {
      const budget = BASE_BYTES + BYTES_PER_BYTE * sizeOf(request.path)
      const child = fork(program, [READ_SOURCE_ARGUMENT], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: [`--max-old-space-size=${Math.ceil(budget / 2 ** 20)}`],
      })
      let isOver = false
      const end = (act: () => void) => {
        if (isOver) return
        isOver = true
        clearTimeout(clock)
        clearInterval(scales)
        child.kill('SIGKILL')
        act()
      }
      const refuse = (code: FaultCode, context: Record<string, unknown>) =>
        end(() => resolve(refused(request, code, context)))
      const clock = setTimeout(
        () => refuse('reader-timeout', { expected: request.limits.readMilliseconds }),
        request.limits.readMilliseconds,
      )
      const scales = setInterval(() => {
        if (residentBytes(child) > budget) refuse('reader-memory', { expected: budget })
      }, 100)
      child.on('message', (answer: Answer) => {
        end(() => (answer.kind === 'read' ? resolve(answer.result) : reject(new Error(answer.message))))
      })
      child.on('error', (cause) => end(() => reject(cause)))
      child.on('exit', (code, signal) => {
        // V8 aborts when its heap is full.
        if (signal === 'SIGABRT' || code === 134) refuse('reader-memory', { expected: budget })
        else refuse('reader-failed', { reason: `it ended with ${signal ?? `code ${code}`}` })
      })
      child.send(request)
    })
}

/** The child's side: reads what it is told, answers once, ends. */
export function serveReader(): void {
  process.once('message', (request: ReadRequest) => {
    readSource(request)
      .then((result): Answer => ({ kind: 'read', result }))
      .catch((cause: unknown): Answer => ({
        kind: 'crash',
        message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }))
      .then((answer) => process.send?.(answer, () => process.exit(0)))
  })
}

function refused({ file }: ReadRequest, code: FaultCode, context: Record<string, unknown>): ReadFile {
  return { faults: [faultOf(code, { file, ...context })], repairs: {}, warnings: {}, bytes: 0, hash: '' }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** Memory of a process as Linux tells it; 0 elsewhere, where the heap limit alone holds. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return pages * 4096
  } catch {
    return 0
  }
}
