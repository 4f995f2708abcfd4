/** What the library does not take, and what was under way when the store died, is said; and it can be done once more. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { inEnglish, openSample, say } from './article.ts'
import { dropFiles, importPasted, saveAs, stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

/** Commands of this name are answered as on a full disk, or never, until the name is another. */
async function hold(window: Page, how: 'full' | 'silent'): Promise<void> {
  await window.addInitScript((how) => {
    const send = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...more: never[]) {
      const { id, name } = (message ?? {}) as { readonly id?: number; readonly name?: string }
      if (name === undefined || name !== Reflect.get(globalThis, 'held')) return send.call(this, message, ...more)
      const failed = { kind: 'failed', id, failure: { kind: 'disk-full' } }
      if (how === 'full') this.dispatchEvent(new MessageEvent('message', { data: failed }))
      else Object.assign(globalThis, { isHeld: true })
    }
  }, how)
  await window.reload()
  await stocked(window)
}

async function holdBack(window: Page, name: string | undefined): Promise<void> {
  await window.evaluate((held) => Object.assign(globalThis, { held, isHeld: false }), name)
}

/** Kills the process that keeps the library once a command is held back. */
async function killStore(app: ElectronApplication, window: Page): Promise<void> {
  await window.waitForFunction(() => Reflect.get(globalThis, 'isHeld') === true)
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics())
  const pid = metrics.find(({ name }) => name === 'sverka-store')?.pid
  if (pid === undefined) throw new Error('there is no store')
  process.kill(pid, 'SIGKILL')
}

test('a full disk is told of an import, whose text stays', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await hold(window, 'full')
  await holdBack(window, 'article.import')
  await importPasted(window, { target: 'The ferry came back. The bridge is closed.' })
  const dialog = window.getByRole('dialog', { name: say.importing.title })
  await expect(dialog.getByRole('alert')).toHaveText(say.importing.failed.interrupted)
  await expect(window.getByText(say.common.store.diskFull)).toBeVisible()
  await holdBack(window, undefined)
  await dialog.getByRole('button', { name: say.importing.start, exact: true }).click()
  await expect(window.getByText('The ferry came back.').first()).toBeVisible()
})

test('a full disk is told of a person who was to be added, whose name stays in its field', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await hold(window, 'full')
  await holdBack(window, 'person.add')
  await window.getByRole('button', { name: /^You work as/u }).click()
  await window.getByRole('menuitem', { name: say.settings.people.add }).click()
  await window.getByRole('textbox', { name: say.settings.people.name }).fill('Marta Weiss')
  await window.getByRole('button', { name: say.common.action.save, exact: true }).click()
  await expect(window.getByText(say.common.store.diskFull)).toBeVisible()
  await expect(window.getByRole('textbox', { name: say.settings.people.name })).toHaveValue('Marta Weiss')
})

test('an import over which the store died says that nothing was stored, and goes through at the second time', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  await hold(window, 'silent')
  await holdBack(window, 'article.import')
  await importPasted(window, { target: 'The ferry came back. The bridge is closed.' })
  await killStore(app, window)
  const dialog = window.getByRole('dialog', { name: say.importing.title })
  await expect(dialog.getByRole('alert')).toHaveText(say.importing.failed.interrupted)
  await holdBack(window, undefined)
  await dialog.getByRole('button', { name: say.importing.start, exact: true }).click()
  await expect(window.getByText('The ferry came back.').first()).toBeVisible()
})

test('a file that was being compared when the store died can be compared again; the fault is told once', async ({
  openApp,
  folder,
}) => {
  const opened = await openApp(inEnglish)
  const { app, window } = opened
  await hold(window, 'silent')
  await openSample(opened)
  const file = join(folder, 'train.md')
  await saveAs(app, file)
  await window.keyboard.press('Control+Shift+S')
  await window.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('For the author')
  await window.keyboard.press('Enter')
  await expect(window.getByText(say.review.exporting.saved.replace('{{name}}', 'train.md'))).toBeVisible()
  const edited = readFileSync(file, 'utf8').replace('Library Train', 'Library Tram')

  await holdBack(window, 'reimport.plan')
  await dropFiles(window, [{ name: 'train.md', bytes: new TextEncoder().encode(edited) }])
  await killStore(app, window)
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText(say.reimport.refused.interrupted)
  await expect(window.getByText(say.common.store.restarted)).toHaveCount(1)
  await holdBack(window, undefined)
  await dialog.getByRole('button', { name: say.common.action.retry }).click()
  await expect(dialog.getByRole('button', { name: say.reimport.submit_one.replace('{{count}}', '1') })).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
})
