/** The room of reports: chosen by key, read, saved as a page, a PDF and a table; nothing of it runs or loads. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { importPasted, inEnglish, saveAs, workAs } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const report = (window: Page) => window.locator('[data-report]')

async function choose(window: Page, kind: keyof typeof en.reports.kind): Promise<void> {
  await window.getByRole('radio', { name: en.reports.kind[kind], exact: true }).press('Space')
  await expect(report(window)).toBeVisible()
}

test('every report of an article is shown by its name, and saved whole as a page, a PDF and a table', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'editor')
  await importPasted(window, { target: 'The fair opened early.\n\nIt rained rained all day.\n' })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: /^Segment 1,/u })).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.insertText(' =SUM(A1)')
  await window.keyboard.press('Control+Shift+Enter')
  await window.keyboard.press('Control+Shift+B')
  await window.keyboard.press('g')
  await window.keyboard.press('1')
  await window.locator('[data-error-card]').waitFor()
  await window.keyboard.press('Control+P')

  await test.step('the redline is first, and each of the others is a key away', async () => {
    await expect(report(window)).toContainText('=SUM(A1)')
    expect(await barriers(window, 'main')).toEqual([])
    await choose(window, 'issues')
    await expect(report(window)).toContainText('rained rained')
    await choose(window, 'score')
    await expect(report(window)).toContainText('grammar')
    await expect(report(window)).toContainText('Small sample')
    expect(await barriers(window, 'main')).toEqual([])
    await choose(window, 'audit')
    await expect(report(window)).toContainText(en.history.act.markError)
    await choose(window, 'provenance')
    await expect(report(window)).toContainText('Aigul Serikova')
    expect(await barriers(window, 'main')).toEqual([])
    await choose(window, 'terms')
    await expect(report(window)).toContainText(en.reports.terms.none)
    await choose(window, 'desk')
    await expect(report(window)).toContainText('The fair opened early.')
    await choose(window, 'effort')
    await expect(report(window)).toContainText(en.reports.effort.distance)
  })

  await test.step('no rule of accessibility is broken', async () => {
    expect(await barriers(window)).toEqual([])
  })

  await test.step('the redline is read as one text, and as a table where somebody wants that', async () => {
    await choose(window, 'redline')
    await expect(report(window).locator('ins', { hasText: '=SUM(A1)' })).toHaveAttribute('title', /^Inserted by Aigul/u)
    await expect(report(window)).toContainText('It rained rained all day.')
    await window.getByRole('radio', { name: en.reports.view.table, exact: true }).press('Space')
    await expect(report(window).getByRole('columnheader', { name: en.reports.column.before })).toBeVisible()
    await window.getByRole('radio', { name: en.reports.view.text, exact: true }).press('Space')
  })

  await test.step('a table keeps formulas from being run, a page lets nothing in, and the PDF is that page, numbered', async () => {
    await choose(window, 'redline')
    const paths = { html: join(folder, 'r.html'), csv: join(folder, 'r.csv'), pdf: join(folder, 'r.pdf') }
    for (const as of ['html', 'csv', 'pdf'] as const) {
      await saveAs(app, paths[as])
      await window.getByRole('button', { name: en.reports.save[as], exact: true }).press('Enter')
      await expect.poll(() => existsSync(paths[as])).toBe(true)
    }
    const [html, csv, pdf] = [
      readFileSync(paths.html, 'utf8'),
      readFileSync(paths.csv, 'utf8'),
      readFileSync(paths.pdf),
    ]
    expect([
      html.includes("default-src 'none'"),
      html.includes('=SUM(A1)'),
      csv.startsWith('\uFEFFSegment,Before,After,By'),
      pdf.subarray(0, 5).toString(),
    ]).toEqual([true, true, true, '%PDF-'])
  })

  await test.step('the rail leads back to the article, and the report tells what changed meanwhile', async () => {
    await window.getByRole('button', { name: en.common.nav.article }).press('Enter')
    await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
    await window.keyboard.press('Control+Z')
    await window.keyboard.press('Control+P')
    await choose(window, 'score')
    await expect(report(window)).toContainText(en.reports.nothing)
  })
})
