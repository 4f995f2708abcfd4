/** Copies of the library: seen, looked into and restored; and what is kept of a library that was damaged. */
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

test.use({ library: 'none' })

const english = inEnglish.args ?? []
/** A busy machine takes its time to fill a library, to keep a copy, and to start. */
const patience = { timeout: 90_000 }

function copiesOf(library: string): readonly string[] {
  const folder = `${library}.backups`
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('copy-')) : []
}

async function showCopies(window: Page): Promise<void> {
  await window.getByRole('button', { name: say.common.nav.settings }).click()
  await window.getByRole('tab', { name: say.settings.page.copies }).click()
}

test('copies stand in the settings; one can be looked into and restored, and the way back is a copy too', async ({
  folder,
  openApp,
}) => {
  test.setTimeout(240_000)
  const library = join(folder, 'kept.sverka')
  const { window } = await openApp({ args: [`--library=${library}`, ...english] })
  await stocked(window)
  await expect.poll(() => copiesOf(library).length, patience).toBeGreaterThan(0)
  await openSample({ window })
  await writeIn(window, 1)
  await window.keyboard.type(' Written after the copy.')
  await window.keyboard.press('Control+Enter')
  await saved(window)

  await showCopies(window)
  const list = window.getByRole('list', { name: say.settings.copies.list })
  await expect(list.getByText(/3 articles/u).first()).toBeVisible()
  await list
    .getByRole('button', { name: /^View the copy/u })
    .last()
    .click()
  await expect(window.getByRole('dialog').getByText(/Library Train/u)).toBeVisible()
  await window.keyboard.press('Escape')

  await list
    .getByRole('button', { name: /^Restore the copy/u })
    .last()
    .click()
  await window.getByRole('dialog').getByRole('button', { name: say.settings.copies.confirm }).click()
  await expect(window.getByText(say.common.store.restored)).toBeVisible(patience)
  await openSample({ window })
  await expect(sentence(window, 1)).not.toContainText('Written after the copy.')

  await showCopies(window)
  await expect(list.getByText(new RegExp(say.settings.copies.kind.replaced, 'u'))).toBeVisible()
  await list
    .getByRole('button', { name: /^Restore the copy/u })
    .first()
    .click()
  await window.getByRole('dialog').getByRole('button', { name: say.settings.copies.confirm }).click()
  await expect(window.getByText(say.common.store.restored)).toBeVisible(patience)
  await openSample({ window })
  await expect(sentence(window, 1)).toContainText('Written after the copy.')
})

test('a damaged library opens with what was written after its last copy', async ({ folder, openApp }) => {
  test.setTimeout(240_000)
  const library = join(folder, 'hurt.sverka')
  const first = await openApp({ args: [`--library=${library}`, ...english] })
  await stocked(first.window)
  await expect.poll(() => copiesOf(library).length, patience).toBeGreaterThan(0)
  await first.app.close()
  // As it lies there when it was closed in order: in one file, without a log.
  copyFileSync(join(`${library}.backups`, copiesOf(library)[0] ?? ''), library)
  for (const log of ['-wal', '-shm']) rmSync(`${library}${log}`, { force: true })

  const second = await openApp({ args: [`--library=${library}`, ...english] })
  await openSample(second)
  await writeIn(second.window, 1)
  await second.window.keyboard.type(' Written after the copy.')
  await second.window.keyboard.press('Control+Enter')
  await saved(second.window)
  second.child.kill('SIGKILL')
  await once(second.child, 'exit')
  const bytes = readFileSync(library)
  bytes.fill(0x5a, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.9))
  writeFileSync(library, bytes)

  const again = await openApp({ args: [`--library=${library}`, ...english] })
  await expect(again.window.getByRole('status').filter({ hasText: /damaged/u })).toContainText('hurt.sverka', patience)
  await openSample(again)
  await expect(sentence(again.window, 1)).toContainText('Written after the copy.')
})

test('a copy that cannot be kept is told, and the work goes on', async ({ folder, openApp }) => {
  test.setTimeout(180_000)
  const library = join(folder, 'blocked.sverka')
  writeFileSync(`${library}.backups`, 'a file in the place of the folder')
  const { window } = await openApp({ args: [`--library=${library}`, ...english] })
  await stocked(window)
  await showCopies(window)
  await expect(window.getByText(say.common.store.copies.failed['folder-blocked']).first()).toBeVisible(patience)
  await window.getByRole('button', { name: say.common.nav.library }).click()
  await openSample({ window })
  await writeIn(window, 1)
  await window.keyboard.type(' Still writing.')
  await window.keyboard.press('Control+Enter')
  await saved(window)
})

test('a missing library with copies beside it asks; a copy comes back, or a new library begins and the copies stay', async ({
  folder,
  openApp,
}) => {
  test.setTimeout(300_000)
  const library = join(folder, 'gone.sverka')
  const args = [`--library=${library}`, ...english]
  const first = await openApp({ args })
  await stocked(first.window)
  await expect.poll(() => copiesOf(library).length, patience).toBeGreaterThan(0)
  await first.app.close()
  for (const part of ['', '-wal', '-shm']) rmSync(`${library}${part}`, { force: true })

  const again = await openApp({ args })
  await expect(again.window.getByText(/“gone.sverka” is missing/u)).toBeVisible(patience)
  expect(existsSync(library)).toBe(false)
  await again.window
    .getByRole('button', { name: /^Restore the copy/u })
    .first()
    .click()
  await expect(again.window.getByRole('row', { name: /Library Train/u })).toBeVisible(patience)
  await again.app.close()

  for (const part of ['', '-wal', '-shm']) rmSync(`${library}${part}`, { force: true })
  const before = copiesOf(library)
  const anew = await openApp({ args })
  await anew.window.getByRole('button', { name: say.opening.action.begin }).click()
  await stocked(anew.window)
  expect(copiesOf(library)).toEqual(expect.arrayContaining([...before]))
})
