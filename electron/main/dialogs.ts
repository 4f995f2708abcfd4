/** The open and save dialogs. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { PickOutcome, SaveOutcome } from '../../contract/window-bridge.ts'
import { readPicked, safeFileName, savePicked } from './files.ts'

/** A source and a target: nobody picks more at once. */
const mostFiles = 2

/** Lets a person pick files and reads them. */
export async function pickFiles(window: BrowserWindow): Promise<PickOutcome> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] })
  return canceled ? { kind: 'cancelled' } : readPicked(filePaths.slice(0, mostFiles))
}

/** Lets a person say where to save, and saves. */
export async function saveFile(window: BrowserWindow, suggested: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const defaultPath = join(app.getPath('documents'), safeFileName(suggested))
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  return canceled || !filePath ? { kind: 'cancelled' } : savePicked(filePath, bytes)
}
