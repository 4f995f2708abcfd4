/**
 * Measures scrolling in an article of 10,000 segments: `npm run bench scroll [segments]`.
 * Printed: the time between frames, and the share of frames in which a visible row had no text.
 */
import type { Page } from '@playwright/test'
import { percentile, withLongArticle } from './window/open-long-article.ts'

const segments = Number(process.argv[2] ?? 10_000)

type Frames = { readonly ms: readonly number[]; readonly empty: number }

/** Scrolls by `way` for `frames` frames and looks at eight heights of the window in each. */
function scroll(window: Page, way: 'wheel' | 'thumb', frames: number): Promise<Frames> {
  return window.evaluate(
    async ([how, count]) => {
      const scroller = [...document.querySelectorAll<HTMLElement>('[data-pane] *')].find(
        (element) => element.scrollHeight > element.clientHeight + 10_000,
      )
      if (scroller === undefined) throw new Error('nothing to scroll')
      const box = scroller.getBoundingClientRect()
      const end = scroller.scrollHeight - scroller.clientHeight - 400
      const hasText = (share: number): boolean => {
        const item = document
          .elementFromPoint(box.left + box.width / 2, box.top + box.height * share)
          ?.closest('[data-index]')
        return item?.querySelector('[data-side], [data-column]') != null
      }
      const ms: number[] = []
      let empty = 0
      let before = performance.now()
      for (let frame = 0; frame < count; frame += 1) {
        const random = Math.abs(Math.sin(frame * 12.9898) * 43758.5453) % 1
        scroller.scrollTop = how === 'wheel' ? scroller.scrollTop + 300 : random * end
        await new Promise(requestAnimationFrame)
        // What the frame shows is settled only after its own callbacks: looked at in a task behind it.
        await new Promise((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = done
          port2.postMessage(undefined)
        })
        const now = performance.now()
        ms.push(now - before)
        before = now
        if (![0.06, 0.18, 0.3, 0.42, 0.54, 0.66, 0.78, 0.9].every(hasText)) empty += 1
      }
      return { ms, empty }
    },
    [way, frames] as const,
  )
}

await withLongArticle(segments, async (window) => {
  // The rest of the article is fetched in the first seconds; the first walk begins at once, while it is not there yet.
  for (const view of ['article', 'grid', 'review', 'alignment'] as const) {
    if (view === 'grid') await window.keyboard.press('F4')
    if (view === 'review') await window.keyboard.press('Alt+Digit3')
    if (view === 'alignment') await window.keyboard.press('Control+Shift+KeyK')
    for (const way of ['wheel', 'thumb'] as const) {
      const { ms, empty } = await scroll(window, way, way === 'wheel' ? 300 : 100)
      const share = ((100 * empty) / ms.length).toFixed(1)
      const figures = [0.5, 0.95, 1].map((part) => percentile(ms, part).toFixed(1).padStart(6))
      console.log(
        `${view.padEnd(8)} ${way.padEnd(6)} frames p50 ${figures[0]} ms  p95 ${figures[1]} ms  worst ${figures[2]} ms  without text ${share} %`,
      )
    }
  }
})
