/** Steps that journeys through an article share. */
import type { Locator, Page } from '@playwright/test'
import { words } from '../locales/registry.ts'
import { stocked } from './at-the-desk.ts'
import { expect, type LaunchOptions, type OpenApp } from './launch.ts'

/** Journeys read English words; the interface language of the machine does not matter. */
export const inEnglish: LaunchOptions = { args: ['--lang=en-US'] }
export const say = words.en

/** A headline of the sample library; its article has a source and findings. */
const headline = /Library Train/u

/** Opens the sample article with the library train and waits for its text. */
export async function openSample({ window }: Pick<OpenApp, 'window'>): Promise<void> {
  await stocked(window)
  await window.getByRole('row', { name: headline }).click()
  await expect(sentence(window, 0)).toBeVisible()
}

/** The translation of a row, wherever the view shows it. */
export function sentence(window: Page, row: number): Locator {
  return window.locator(`[data-side="target"][data-row="${row}"]`).first()
}

/** The sentence being edited. */
export function editor(window: Page): Locator {
  return window.getByRole('textbox', { name: /^Segment/u })
}

/** Puts the caret at the end of a row's translation. */
export async function writeIn(window: Page, row: number): Promise<void> {
  await sentence(window, row).click()
  await window.keyboard.press('Control+End')
  await expect(editor(window)).toBeFocused()
}

/** Waits until nothing is left to store. */
export async function saved(window: Page): Promise<void> {
  await expect(window.getByText(say.article.saving.saved, { exact: true })).toBeVisible()
}

/** How many findings the panel counts. */
export async function countFindings(window: Page): Promise<number> {
  return Number(/\d+/u.exec(await window.getByRole('tab').first().innerText())?.[0] ?? 0)
}
