/** Remembers the language and theme last chosen: a library that cannot be opened cannot be asked. */
import { app } from 'electron'
import { type Theme, themes } from '../../contract/settings.ts'
import { type InterfaceLanguage, interfaceLanguageFor } from '../../locales/languages.ts'
import { readJson } from './kept-json.ts'

export type Look = { readonly language: InterfaceLanguage; readonly theme: Theme }

/**
 * The language this computer is used in, or that of `--lang`. Asked of the system: Chromium has no Kazakh, and calls the
 * language of a Kazakh computer English.
 */
export function computerLanguage(): string {
  return app.commandLine.getSwitchValue('lang') || (app.getPreferredSystemLanguages()[0] ?? 'en')
}

/** Those of the computer where nothing was chosen yet, or the file says nothing of use. */
export function readLook(file: string): Look {
  const remembered = readJson(file)
  return {
    language: interfaceLanguageFor(String(remembered.language ?? computerLanguage())),
    theme: themes.find((theme) => theme === remembered.theme) ?? 'system',
  }
}
