/** What a person does again and again in the journeys, in the words of the interface. */
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'

/** English, whatever the machine speaks: journeys read the interface by its English words. */
export const inEnglish = { args: ['--lang=en-GB'] } as const

/** The samples of a first library arrive one by one, and each moves the rows: whoever clicks waits for the last. */
export async function stocked(window: Page): Promise<void> {
  const heads = 1
  const samples = 3
  await window
    .getByRole('row')
    .nth(heads + samples - 1)
    // As long as the machine takes: only the journey's own time ends it.
    .waitFor({ timeout: 0 })
}

/** Pastes an article into the import dialog and imports it as it was guessed. */
export async function importPasted(
  window: Page,
  texts: { readonly target: string; readonly source?: string },
): Promise<void> {
  await window.getByRole('button', { name: en.library.import }).first().click()
  if (texts.source !== undefined)
    await window.getByRole('textbox', { name: en.importing.source.paste }).fill(texts.source)
  await window.getByRole('textbox', { name: en.importing.target.paste }).fill(texts.target)
  await window.getByRole('textbox', { name: en.importing.target.paste }).blur()
  await window.getByRole('button', { name: en.importing.start, exact: true }).click()
}

/** Drops files on the window, as from a folder. */
export async function dropFiles(
  window: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const transfer = await window.evaluateHandle(
    (dropped) => {
      const data = new DataTransfer()
      for (const { name, bytes } of dropped) data.items.add(new File([new Uint8Array(bytes)], name))
      return data
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  await window.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Answers the system's save dialog, which no script can press, with a path; the app does the rest itself. */
export async function saveAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** Closes the system's save dialog without an answer. */
export async function cancelSaving(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
}

/** Answers the system's open dialog with paths. */
export async function pick(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
}

/** Becomes a new person of this name and role. */
export async function workAs(window: Page, name: string, role: keyof typeof en.common.role): Promise<void> {
  await window.getByRole('button', { name: /^You work as/u }).click()
  await window.getByRole('menuitem', { name: en.settings.people.add }).click()
  await window.getByRole('textbox', { name: en.settings.people.name }).fill(name)
  await window.getByRole('button', { name: new RegExp(en.settings.people.role, 'u') }).click()
  await window.getByRole('option', { name: en.common.role[role] }).click()
  await window.getByRole('button', { name: en.common.action.save, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Somebody who worked here before sits down again. */
export async function becomeAgain(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^You work as/u }).click()
  await window.getByRole('menuitemradio', { name: new RegExp(name, 'u') }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^You work as ${name}`, 'u') })).toBeVisible()
}

/** By the palette. */
export async function command(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+Shift+P')
  await window.getByRole('dialog', { name: en.find.palette.title }).waitFor()
  await window.keyboard.type(words)
  await window.keyboard.press('Enter')
}
