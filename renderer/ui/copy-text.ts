/** Puts a text on the clipboard. */

/**
 * Only at a press: the page has no permission to write to the clipboard of itself, so it copies as a person's key does,
 * and says what is copied.
 */
export function copyText(text: string): void {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', give, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
}
