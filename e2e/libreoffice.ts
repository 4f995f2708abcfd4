/** LibreOffice without a screen, where it is installed: it opens a document, accepts or rejects what is tracked in it, and tells its words. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const hasLibreOffice = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'soffice')))

/** Why a journey ends before LibreOffice has seen its files. */
export const withoutLibreOffice = 'no soffice here to open what was exported: see scripts/judges.ts'

/** Of all that is tracked in it, whoever's it is. */
export type Opened = { readonly path: string; readonly way: 'Accept' | 'Reject' }

/** Ample for one start that opens a few small documents. */
const longestMs = 90_000

/** The words of each document as LibreOffice has them, notes and cells among them, without white space. */
export function wordsIn(folder: string, documents: readonly Opened[]): readonly string[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`
  const start = (...args: readonly string[]) =>
    execFileSync('soffice', [profile, '--headless', ...args], { timeout: longestMs, stdio: 'ignore' })
  // The first start fills the profile, and would write over what stands there.
  start('--terminate_after_init')
  writeFileSync(join(folder, 'libreoffice/user/basic/Standard/Module1.xba'), macro)
  const written = documents.map((_, index) => join(folder, `opened-${index}.fodt`))
  const calls = documents.map(
    ({ path, way }, index) => `macro:///Standard.Module1.Settle("${path}","${way}","${written[index]}")`,
  )
  start(...calls)
  return written.map((path) => wordsOf(readFileSync(path, 'utf8')))
}

function wordsOf(flat: string): string {
  const body = /<office:text.*<\/office:text>/su.exec(flat)?.[0] ?? ''
  return body.replace(/<[^>]*>|\s+/gu, '').replaceAll('&amp;', '&')
}

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(from As String, way As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(from), "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; way &amp; "AllTrackedChanges", "", 0, Array())
  Dim flat(0) As New com.sun.star.beans.PropertyValue
  flat(0).Name = "FilterName"
  flat(0).Value = "OpenDocument Text Flat XML"
  opened.storeToURL(ConvertToURL(into), flat())
  opened.close(True)
End Sub
</script:module>
`
