/** Hears why there is no library to work in. */
import { useEffect, useState } from 'react'
import type { TroubleNews } from '../../contract/window-bridge.ts'
import { bridge } from '../bridge.ts'

let latest: TroubleNews | undefined
let show: ((news: TroubleNews | undefined) => void) | undefined

/** From the first moment on: the shell may tell before anything stands on the screen. */
export function hearTrouble(): void {
  bridge.onTrouble((news) => {
    latest = news
    show?.(news)
  })
}

/** Undefined while there is a library, or while it is still being opened. */
export function useTrouble(): TroubleNews | undefined {
  const [news, setNews] = useState(latest)
  useEffect(() => {
    show = setNews
    setNews(latest)
    return () => {
      show = undefined
    }
  }, [])
  return news
}
