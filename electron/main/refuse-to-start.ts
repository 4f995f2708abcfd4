/** A package that others could make run their code says so, and ends. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { InterfaceLanguage } from '../../locales/languages.ts'
import { shellWords } from '../../locales/shell-words.ts'
import { alteredCode, openingSwitch, outsideCodeFile } from './guard.ts'
import { fill } from './say-trouble.ts'

/** A sentence for a person, or undefined if nothing is the matter. */
export function reasonNotToStart(language: InterfaceLanguage): string | undefined {
  const say = shellWords[language].opening.start
  const option = openingSwitch(process.argv)
  if (option !== undefined) return fill(say.switch, { option })
  const packed = JSON.parse(readFileSync(join(app.getAppPath(), outsideCodeFile), 'utf8'))
  const part = alteredCode(process.resourcesPath, packed)
  return part === undefined ? undefined : fill(say.altered, { part })
}

/** A script hears it on the terminal; a person sees it. */
export function refuseToStart(reason: string): void {
  console.error(reason)
  // Whoever opened the app to others hears no more than that: no window, no page, nothing to look into.
  app.commandLine.removeSwitch('remote-debugging-port')
  app.commandLine.removeSwitch('remote-debugging-pipe')
  const isOpened = openingSwitch(process.argv) !== undefined
  void (isOpened ? Promise.resolve() : app.whenReady()).then(() => {
    if (!isOpened) dialog.showErrorBox('Sverka', reason)
    app.exit(1)
  })
}
