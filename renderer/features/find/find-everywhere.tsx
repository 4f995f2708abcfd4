/** Find, and replace where no article is open: in the whole library. */
import { useState } from 'react'
import type { FoundSite } from '../../../contract/find.ts'
import { useHeldTyping } from '../../ui/held-typing.tsx'
import { FindDialog } from './find-dialog.tsx'
import { type FindWish, lastWish, noteWish } from './find-wish.ts'

type EverywhereProps = {
  readonly isReplacing: boolean
  readonly onClose: () => void
  readonly onGo: (site: FoundSite) => void
}

export function FindEverywhere({ isReplacing, onClose, onGo }: EverywhereProps) {
  const typed = useHeldTyping()
  const [wish, setWish] = useState<FindWish>(() => {
    const last = lastWish()
    return { ...last, text: typed || last.text, isReplacing, side: 'target' }
  })
  return (
    <FindDialog
      wish={wish}
      article={undefined}
      onChange={(next) => {
        noteWish(next)
        setWish(next)
      }}
      onClose={onClose}
      onGo={onGo}
    />
  )
}
