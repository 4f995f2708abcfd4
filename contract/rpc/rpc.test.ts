import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createCaller, type DoorwayError } from './caller.ts'
import type { FromStore, RpcPort, ToStore } from './messages.ts'
import { type Answerer, CancelledError, serve } from './server.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

function portOf<Outgoing, Incoming>(port: MessageChannel['port1']): RpcPort<Outgoing, Incoming> {
  open.push(port)
  return {
    send: (message) => port.postMessage(message),
    listen: (receive) => port.on('message', receive),
    close: () => port.close(),
  }
}

function doorway(answer: (name: string, args: unknown, control: Parameters<Answerer>[2]) => unknown) {
  const { port1, port2 } = new MessageChannel()
  const bugs: unknown[] = []
  const served = serve(portOf<FromStore, ToStore>(port1), answer as Answerer, (error) => bugs.push(error))
  const events: unknown[] = []
  const raw = portOf<ToStore, FromStore>(port2)
  return { caller: createCaller(raw, (event) => events.push(event)), raw, events, bugs, served }
}

async function failureOf(call: Promise<unknown>) {
  return call.then(
    () => 'answered',
    (error: DoorwayError) => error.failure,
  )
}

describe('the doorway', () => {
  test('answers a named command with checked arguments', async () => {
    const { caller } = doorway((name, args) => ({ name, args }))
    expect(await caller.call('article.list', {})).toEqual({ name: 'article.list', args: {} })
  })

  test('refuses names that are not in the table, inherited ones too', async () => {
    const { caller } = doorway(() => 'reached')
    expect(await failureOf(caller.call('constructor' as 'article.list', {}))).toEqual({ kind: 'unknown-command' })
  })

  test('refuses arguments that do not fit, and says which', async () => {
    const { caller } = doorway(() => 'reached')
    const call = caller.call('article.open', { article: '../etc/passwd' } as never)
    expect(await failureOf(call)).toEqual({ kind: 'bad-arguments', where: 'article' })
  })

  test('tells of a full disk as what it is, and not as a defect', async () => {
    const { caller, bugs } = doorway(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    })
    expect([await failureOf(caller.call('article.list', {})), bugs]).toEqual([{ kind: 'disk-full' }, []])
  })

  test('refuses arguments nobody asked for', async () => {
    const { caller } = doorway(() => 'reached')
    expect(await failureOf(caller.call('article.list', { path: '/' } as never))).toEqual({
      kind: 'bad-arguments',
      where: 'path',
    })
  })

  test('cancels a job whose caller gave up', async () => {
    const { caller, bugs } = doorway(
      (_name, _args, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new CancelledError()))),
    )
    const giveUp = new AbortController()
    const call = failureOf(caller.call('article.list', {}, { signal: giveUp.signal }))
    giveUp.abort()
    expect([await call, bugs]).toEqual([{ kind: 'cancelled' }, []])
  })

  test('streams progress before the reply', async () => {
    const told: unknown[] = []
    const { caller } = doorway((_name, _args, { onProgress }) => {
      onProgress({ stage: 'aligning', share: 0.5 })
      return 'done'
    })
    await caller.call('article.list', {}, { onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([{ stage: 'aligning', share: 0.5 }])
  })

  test('rejects what is under way when the store dies, and everything after', async () => {
    const { caller } = doorway(() => new Promise(() => undefined))
    const underWay = failureOf(caller.call('article.list', {}))
    caller.close({ kind: 'store-restarted' })
    expect([await underWay, await failureOf(caller.call('article.list', {}))]).toEqual([
      { kind: 'store-restarted' },
      { kind: 'store-restarted' },
    ])
  })

  test('reports a defect of ours as a bug, with what went wrong', async () => {
    const { caller, bugs } = doorway(() => {
      throw new Error('no such table')
    })
    expect([await failureOf(caller.call('article.list', {})), bugs.length]).toEqual([
      { kind: 'bug', message: 'no such table' },
      1,
    ])
  })

  test('refuses a number that another call under way bears, so that none escapes the count', async () => {
    let begun = 0
    const { raw } = doorway(() => {
      begun += 1
      return new Promise(() => undefined)
    })
    const answers = new Promise<unknown>((resolve) => raw.listen(resolve))
    for (let n = 0; n < 2; n++) raw.send({ kind: 'call', id: 7, name: 'article.list', arguments: {} })
    expect([await answers, begun]).toEqual([
      { kind: 'failed', id: 7, failure: { kind: 'bad-arguments', where: 'id' } },
      1,
    ])
  })

  test('takes few jobs at once, and commands beside them', async () => {
    const { caller } = doorway((name) => (name === 'article.list' ? 'answered' : new Promise(() => undefined)))
    const jobs = Array.from({ length: 17 }, () => failureOf(caller.call('lexicon.rebuild', {})))
    expect([await jobs[16], await caller.call('article.list', {})]).toEqual([{ kind: 'busy' }, 'answered'])
  })

  test('answers busy rather than queueing without end', async () => {
    const { caller } = doorway(() => new Promise(() => undefined))
    const calls = Array.from({ length: 257 }, () => failureOf(caller.call('article.list', {})))
    expect(await calls[256]).toEqual({ kind: 'busy' })
  })
})
