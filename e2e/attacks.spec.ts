/** What hostile text or code could try from inside the window, and that none of it succeeds. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { pick, stocked } from './at-the-desk.ts'
import { callAttacks, nonsense } from './attacks/doorway-attacks.ts'
import { type Eavesdropper, listen } from './attacks/eavesdropper.ts'
import type { PageAttack } from './attacks/page-attack.ts'
import { pageAttacks } from './attacks/page-attacks.ts'
import { callStore, takeConnection } from './doorway.ts'
import { expect, test } from './launch.ts'

const pageAddress = 'app://sverka/index.html'
/** An act that answers nothing is left alone after as many times as a page takes to load on this machine. */
const loadsWaited = 5
const turnsWaited = 3
/** Only a bound: no journey waits for it. */
const mostMs = 600_000
test.beforeEach(() => test.setTimeout(mostMs))

let eavesdropper: Eavesdropper
test.beforeAll(async () => {
  eavesdropper = await listen()
})
test.afterAll(() => eavesdropper.close())

/** Tries one attack on a fresh page; returns what it achieved, which should be nothing. */
async function achieved(app: ElectronApplication, window: Page, { act }: PageAttack): Promise<readonly string[]> {
  const startMs = performance.now()
  await window.reload()
  const loadMs = performance.now() - startMs
  const heardBefore = eavesdropper.heard().length
  // Some acts wait for an answer that never comes.
  const acted = window.evaluate(act, eavesdropper.host).catch(() => undefined)
  await Promise.race([acted, window.waitForTimeout(loadsWaited * loadMs)])
  await settle(app, window)
  const hit = await window.evaluate(() => globalThis.hit)
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  return [
    ...(hit === undefined ? [] : [`ran: ${hit}`]),
    ...eavesdropper
      .heard()
      .slice(heardBefore)
      .filter((request) => request !== openRequest),
    ...(window.url().replace(/#.*$/u, '') === pageAddress ? [] : [`went to ${window.url()}`]),
    ...(windows === 1 ? [] : [`${windows} windows`]),
  ]
}

const openRequest = 'GET /open'

/** Waits until the page, the app and the network have each done openly, in turn, what an attack would have to do. */
async function settle(app: ElectronApplication, window: Page): Promise<void> {
  for (let turn = 0; turn < turnsWaited; turn += 1) {
    await window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50))).catch(() => undefined)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await fetch(`http://${eavesdropper.host}/open`)
  }
}

test('a success would be noticed', async ({ opened: { app, window } }) => {
  await fetch(`http://${eavesdropper.host}/control`)
  const act = async (host: string) => {
    globalThis.hit = host
    location.hash = 'moved'
  }
  const gains = await achieved(app, window, { name: 'control', act })
  const heard = eavesdropper.heard().filter((request) => request !== openRequest)
  expect([gains, heard]).toEqual([[`ran: ${eavesdropper.host}`], ['GET /control']])
})

for (const [aim, attacks] of Object.entries(pageAttacks)) {
  test(`the page's ${aim} are stopped`, async ({ opened: { app, window } }) => {
    const through: Record<string, readonly string[]> = {}
    for (const attack of attacks) {
      const gains = await achieved(app, window, attack)
      if (gains.length > 0) through[attack.name] = gains
    }
    expect(through).toEqual({})
  })
}

test('nothing is downloaded', async ({ opened: { app, window } }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event, item) =>
      Reflect.set(globalThis, 'download', event.defaultPrevented ? 'prevented' : item.getState()),
    )
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text']))
    link.download = 'download.txt'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'download'))).toBe('prevented')
})

test('the scheme of the app serves its page and nothing beside it', async ({ opened: { app } }) => {
  const answers = await app.evaluate(async ({ net }) => {
    const paths = ['index.html', 'main.cjs', '..%2fmain.cjs', '%2e%2e/package.json', '..%2f..%2f..%2fetc%2fhostname']
    const statuses = paths.map(async (path) => (await net.fetch(`app://sverka/${path}`)).status)
    const elsewhere = (await net.fetch('app://elsewhere/index.html').catch(() => ({ status: 0 }))).status
    const posted = (await net.fetch('app://sverka/index.html', { method: 'POST' })).status
    return [...(await Promise.all(statuses)), elsewhere, posted]
  })
  expect(answers).toEqual([200, 404, 404, 404, 404, 404, 404])
})

/** A port to the store, kept in the page; replies are collected in `replies`. */
async function openConnection(window: Page): Promise<void> {
  // The page asks for its own port while it loads; once it shows what the store told it, it has it.
  await stocked(window)
  await window.evaluate(async () => {
    const arrived = new Promise<MessagePort>((resolve) => {
      const take = (event: MessageEvent) => {
        const [port] = event.ports
        if (event.data !== 'sverka-port' || port === undefined) return
        // Before the page's own code sees it.
        event.stopImmediatePropagation()
        globalThis.removeEventListener('message', take, { capture: true })
        resolve(port)
      }
      globalThis.addEventListener('message', take, { capture: true })
    })
    Reflect.get(globalThis, 'sverka').connect()
    const port = await arrived
    const replies: unknown[] = []
    port.onmessage = ({ data }) => replies.push(data)
    Object.assign(globalThis, { port, replies })
  })
}

/** Sends a message and, behind it, a call that must be refused; by its answer the store is alive and has seen both. */
async function sendAndProbe(
  window: Page,
  message: unknown,
): Promise<{ answers: readonly unknown[]; isAlive: boolean }> {
  return window.evaluate(async (message) => {
    const port: MessagePort = Reflect.get(globalThis, 'port')
    const replies: { id?: number }[] = Reflect.get(globalThis, 'replies')
    replies.length = 0
    const probed = new Promise<void>((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        if (data?.id !== 2) return
        port.removeEventListener('message', hear)
        resolve()
      }
      port.addEventListener('message', hear)
    })
    port.postMessage(message)
    port.postMessage({ kind: 'call', id: 2, name: 'no such command', arguments: {} })
    await probed
    return { answers: replies.filter(({ id }) => id === 1), isAlive: true }
  }, message)
}

test('the store refuses every unfit call and goes on', async ({ window }) => {
  await openConnection(window)
  for (const { name, message, failure } of callAttacks) {
    await test.step(name, async () => {
      expect(await sendAndProbe(window, message)).toEqual({
        answers: [{ kind: 'failed', id: 1, failure: expect.objectContaining(failure) }],
        isAlive: true,
      })
    })
  }
  for (const message of nonsense)
    await test.step(`nonsense: ${JSON.stringify(message)}`, async () => {
      expect(await sendAndProbe(window, message)).toEqual({ answers: [], isAlive: true })
    })
})

test('the shell refuses unfit requests before any dialog opens', async ({ opened: { app, window } }) => {
  await app.evaluate(({ dialog }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    Object.assign(dialog, {
      showSaveDialog: async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
        opened.push(defaultPath)
        return { canceled: true }
      },
      showOpenDialog: async () => {
        opened.push('open')
        return { canceled: true, filePaths: [] }
      },
    })
  })
  const outcomes = await window.evaluate(async () => {
    const { saveFile, pickFiles, pickMemory, describe } = Reflect.get(globalThis, 'sverka')
    const bytes = new Uint8Array(1)
    describe({ language: '../ru', theme: 'system' })
    describe({ language: 'ru', theme: 'javascript:' })
    const files = [
      undefined,
      'a.txt',
      { name: 'a.txt' },
      { name: 5, bytes },
      { name: 'a.txt', bytes: '/etc/passwd' },
      { name: 'a.txt', bytes, path: '/etc/passwd' },
      { name: 'x'.repeat(10_000), bytes },
      { name: 'a.txt', bytes, exported: { article: '../library' } },
    ]
    const asked = [...files.map((file) => saveFile(file)), pickFiles({ path: '/etc' })].map((answer) =>
      answer.then(
        () => 'answered',
        () => 'refused',
      ),
    )
    // What a page names here is not even heard.
    return [...(await Promise.all(asked)), (await pickMemory({ path: '/etc/secret.tmx' })).kind]
  })
  const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened'))
  expect([outcomes, opened]).toEqual([[...Array(9).fill('refused'), 'cancelled'], ['open']])
})

test('of a picked file the page gets its name, its size and a token, and a forged token leads to no file', async ({
  opened: { app, window },
  folder,
}) => {
  // The page has taken its own connection by then; it would take the one of this journey away.
  await stocked(window)
  const path = join(folder, 'secret.txt')
  writeFileSync(path, 'The bridge was opened in May.')
  await pick(app, path)
  const { files } = await window.evaluate(() => Reflect.get(globalThis, 'sverka').pickFiles())
  expect(files).toEqual([{ name: 'secret.txt', sizeBytes: 29, token: expect.stringMatching(/^[0-9a-f-]{36}$/u) }])
  await takeConnection(window)
  const look = (picked: string) => callStore(window, 'file.inspect', { name: 'secret.txt', picked })
  expect(await look(files[0].token)).toMatchObject({ ok: true })
  expect(await look(crypto.randomUUID())).toMatchObject({ ok: false, failure: { why: { kind: 'not-at-hand' } } })
  expect(await look(path)).toEqual({ lost: 'bad-arguments' })
})

test('one dialog stands open at a time, however many are asked for', async ({ opened: { app, window } }) => {
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { dialogs: 0 })
    const open = async () => {
      Reflect.set(globalThis, 'dialogs', Reflect.get(globalThis, 'dialogs') + 1)
      await new Promise((resolve) => Reflect.set(globalThis, 'closeDialog', resolve))
      return { canceled: true, filePaths: [] }
    }
    Object.assign(dialog, { showOpenDialog: open, showSaveDialog: open })
  })
  const answered = await window.evaluate(async () => {
    const { pickFiles, saveFile } = Reflect.get(globalThis, 'sverka')
    const file = { name: 'a.txt', bytes: new Uint8Array(1) }
    const first = pickFiles()
    const others = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? pickFiles() : saveFile(file)))
    const kinds: { kind: string }[] = await Promise.all(others)
    void first
    return new Set(kinds.map(({ kind }) => kind)).size
  })
  const dialogs = await app.evaluate(() => Reflect.get(globalThis, 'dialogs'))
  await app.evaluate(() => Reflect.get(globalThis, 'closeDialog')())
  expect([answered, dialogs]).toEqual([1, 1])
})

test('a suggested file name cannot lead out of its folder', async ({ opened: { app, window } }) => {
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
        Object.assign(globalThis, { suggested: options.defaultPath })
        return { canceled: true }
      },
    })
  })
  await window.evaluate(() =>
    Reflect.get(globalThis, 'sverka').saveFile({ name: '../../.bashrc', bytes: new Uint8Array() }),
  )
  const documents = await app.evaluate(({ app }) => app.getPath('documents'))
  expect(await app.evaluate(() => Reflect.get(globalThis, 'suggested'))).toBe(`${documents}/bashrc`)
})

test('a foreign window with the same preload gets no port and no dialog', async ({ opened: { app } }) => {
  const foreign = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow, app: electronApp }) => {
    const preload = `${electronApp.getAppPath()}/preload.cjs`
    const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } })
    return window.loadURL('app://sverka/index.html')
  })
  const outcome = await (await foreign).evaluate(async () => {
    const { connect, pickFiles, saveFile } = Reflect.get(globalThis, 'sverka')
    let ports = 0
    window.addEventListener('message', (event) => {
      ports += event.ports.length
    })
    connect()
    const refused = () => 'refused'
    const asked = [pickFiles(), saveFile({ name: 'a.txt', bytes: new Uint8Array() })]
    const answers = await Promise.all(asked.map((answer: Promise<unknown>) => answer.then(() => 'answered', refused)))
    // A port would have come before these answers; the page hears its messages in their order.
    await new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'last' && resolve())
      window.postMessage('last')
    })
    return { ports, answers }
  })
  expect(outcome).toEqual({ ports: 0, answers: ['refused', 'refused'] })
})

test('the page can neither replace the bridge nor see behind it', async ({ window }) => {
  const seen = await window.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'sverka')
    const replaced = Reflect.set(globalThis, 'sverka', {}) && Reflect.get(globalThis, 'sverka') !== bridge
    const changed = Reflect.set(bridge, 'saveFile', () => undefined)
    const hidden = ['ipcRenderer', 'electron', 'process', 'require', 'module', 'Buffer', '__dirname', 'global']
    return { replaced, changed, found: hidden.filter((name) => Reflect.has(globalThis, name)) }
  })
  expect(seen).toEqual({ replaced: false, changed: false, found: [] })
})
