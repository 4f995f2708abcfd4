/** Where the window stood when it was last closed. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

export type WindowState = Rectangle & { readonly isMaximized: boolean }

const usual = { width: 1280, height: 820 }

/** The remembered place, if some screen still shows it; else the usual size in the middle. */
export function readWindowState(file: string): Partial<WindowState> {
  const remembered = parse(file)
  return remembered !== undefined && isOnScreen(remembered) ? remembered : usual
}

/** Remembers the window's place whenever it closes. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  })
}

/** A state as written by {@link rememberWindowState}; undefined for a missing or damaged file. */
export function parseWindowState(text: string): WindowState | undefined {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(text)
    const numbers = [x, y, width, height]
    if (!numbers.every(Number.isInteger) || width < 200 || height < 200) return undefined
    return { x, y, width, height, isMaximized: isMaximized === true }
  } catch {
    return undefined
  }
}

function parse(file: string): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isOnScreen(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const middle = state.x + state.width / 2
    const isAcross = middle > workArea.x && middle < workArea.x + workArea.width
    return isAcross && state.y >= workArea.y && state.y < workArea.y + workArea.height
  })
}
