/** The answering end of the doorway: only named commands, only arguments that fit their schema. */
import * as v from 'valibot'
import { codeOf, isDiskFull } from '../../core/model/error-code.ts'
import type { JobControl } from '../command.ts'
import { type Arguments, type CommandName, commands, isCommandName, type Reply } from '../commands.ts'
import type { SverkaEvent } from '../events.ts'
import { maxCallsUnderWay, maxJobsUnderWay } from '../limits.ts'
import type { DoorwayFailure } from '../rpc/failure.ts'
import type { FromStore, RpcPort, ToStore } from './messages.ts'

/** Answers one command; throws `Error` with name `CancelledError` when its signal stopped it. */
export type Answerer = <Name extends CommandName>(
  name: Name,
  args: Arguments<Name>,
  control: JobControl,
) => Reply<Name> | Promise<Reply<Name>>

/** Thrown by handlers whose job was cancelled. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

/** True for what SQLite throws when another program has the library to itself for too long; nothing was stored. */
export function isLocked(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_BUSY'
}

/** True for what SQLite throws when something is to be stored in a library that can only be read. */
export function isReadOnly(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_READONLY')
}

export type Served = { announce(event: SverkaEvent): void }

/** The name and arguments of a call, or why it may not pass. */
export function checkCall(name: unknown, args: unknown): { name: CommandName; args: never } | DoorwayFailure {
  if (typeof name !== 'string' || !isCommandName(name)) return { kind: 'unknown-command' }
  const parsed = v.safeParse(commands[name].schema, args)
  if (!parsed.success) return { kind: 'bad-arguments', where: v.getDotPath(parsed.issues[0]) ?? '' }
  // Each schema's output is its command's arguments; the union over all names cannot be followed by the compiler.
  return { name, args: parsed.output as never }
}

function failureOf(error: unknown): DoorwayFailure {
  if (error instanceof CancelledError) return { kind: 'cancelled' }
  if (isDiskFull(error)) return { kind: 'disk-full' }
  if (isReadOnly(error)) return { kind: 'read-only' }
  if (isLocked(error)) return { kind: 'library-locked' }
  return { kind: 'bug', message: error instanceof Error ? error.message : String(error) }
}

type UnderWay = { readonly name: CommandName; readonly controller: AbortController }

/** Why a call may not begin beside those under way. A number used twice would hide one of the two from the count. */
function refusal(underWay: ReadonlyMap<number, UnderWay>, id: unknown, name: unknown): DoorwayFailure | undefined {
  if (!Number.isSafeInteger(id) || underWay.has(Number(id))) return { kind: 'bad-arguments', where: 'id' }
  if (underWay.size >= maxCallsUnderWay) return { kind: 'busy' }
  const isJob = (one: unknown) => typeof one === 'string' && isCommandName(one) && commands[one].kind === 'job'
  if (!isJob(name)) return undefined
  const jobs = [...underWay.values()].filter((call) => isJob(call.name))
  return jobs.length >= maxJobsUnderWay ? { kind: 'busy' } : undefined
}

/** Serves one port. `onBug` hears of every exception that is a defect of ours, with its stack. */
export function serve(
  port: RpcPort<FromStore, ToStore>,
  answer: Answerer,
  onBug: (error: unknown, name: string) => void,
): Served {
  const underWay = new Map<number, UnderWay>()

  async function answerCall(id: number, name: string, args: unknown): Promise<void> {
    const checked = refusal(underWay, id, name) ?? checkCall(name, args)
    if ('kind' in checked) return port.send({ kind: 'failed', id, failure: checked })
    const controller = new AbortController()
    underWay.set(id, { name: checked.name, controller })
    const onProgress: JobControl['onProgress'] = (progress) => port.send({ kind: 'progress', id, progress })
    try {
      const value = await answer(checked.name, checked.args, { onProgress, signal: controller.signal })
      port.send({ kind: 'reply', id, value })
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'bug') onBug(error, name)
      port.send({ kind: 'failed', id, failure })
    } finally {
      underWay.delete(id)
    }
  }

  port.listen((message: ToStore | null | undefined) => {
    // A page taken over can send anything; what is no message of ours is not answered.
    if (message === null || message === undefined) return
    if (message.kind === 'cancel') underWay.get(message.id)?.controller.abort()
    else if (message.kind === 'call') void answerCall(message.id, message.name, message.arguments)
  })
  return { announce: (event) => port.send({ kind: 'event', event }) }
}
