/** Prints a page that stands by itself, such as a report, into a PDF: unseen, with nothing that runs, loads or is asked. */
import { BrowserWindow, type Session, session } from 'electron'
import type { PageToPrint } from '../../contract/window-bridge.ts'
import { pageUrl } from '../channels.ts'
import { wallSession } from './lockdown.ts'

/** Kept in memory only, and apart from that of the window. */
const partition = 'paper'

/** Sheet and margins are those of the page's own style; in the margins stand its title, when it was made, and numbers. */
export async function printAsPdf({ page, title, subtitle }: Omit<PageToPrint, 'name'>): Promise<Uint8Array> {
  const sheet = new BrowserWindow({
    show: false,
    webPreferences: { session: paperWith(page), sandbox: true, javascript: false, devTools: false, spellcheck: false },
  })
  try {
    await sheet.loadURL(pageUrl)
    return await sheet.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: edge([title, subtitle].map((text) => `<span>${asText(text)}</span>`)),
      footerTemplate: edge(['<span></span>', '<span><b class="pageNumber"></b> / <b class="totalPages"></b></span>']),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    sheet.destroy()
  }
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A line in the margin; it has a style of its own, for that of the page does not reach it, and comes out a third larger. */
function edge(parts: readonly string[]): string {
  const look =
    'width:100%;box-sizing:border-box;padding:0 20mm;display:flex;justify-content:space-between;gap:8mm;font:6pt sans-serif;color:#5b6470'
  return `<style>b{font-weight:400}span{white-space:nowrap}span:first-child{overflow:hidden;text-overflow:ellipsis}</style><div style="${look}">${parts.join('')}</div>`
}

/** Whatever it asks for, it gets this page. */
function paperWith(page: string): Session {
  const paper = session.fromPartition(partition)
  wallSession(paper, false)
  const data = Buffer.from(page, 'utf8')
  if (paper.protocol.isProtocolRegistered('app')) paper.protocol.unregisterProtocol('app')
  paper.protocol.registerBufferProtocol('app', (_request, answer) =>
    answer({ data, mimeType: 'text/html', charset: 'utf-8' }),
  )
  return paper
}
