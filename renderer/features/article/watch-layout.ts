/** Tells when lines of text may have moved, for whatever is drawn around them. */

/**
 * Calls `draw` when one of `texts` changes its size or its characters, and when a font arrives: in a row of two columns the
 * taller one keeps the height, so the other may wrap anew without changing its size. Returns how to stop.
 */
export function watchLayout(texts: Iterable<Element>, draw: () => void): () => void {
  const sizes = new ResizeObserver(draw)
  const changes = new MutationObserver(draw)
  for (const text of texts) {
    sizes.observe(text.closest('p, [data-column]') ?? text)
    changes.observe(text, { characterData: true, childList: true, subtree: true })
  }
  document.fonts.addEventListener('loadingdone', draw)
  return () => {
    sizes.disconnect()
    changes.disconnect()
    document.fonts.removeEventListener('loadingdone', draw)
  }
}
