/** What a comment wants, as a sign and a word. */
import { CircleHelp, Heart, MessageSquare, StickyNote, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ThreadType } from '../../core/model/comment.ts'
import css from './thread-card.module.css'

const icons = {
  question: CircleHelp,
  mustChange: TriangleAlert,
  taste: MessageSquare,
  praise: Heart,
  note: StickyNote,
  return: Undo2,
} as const satisfies Record<ThreadType, unknown>

export function ThreadTypeSign({ type }: { readonly type: ThreadType }) {
  const { t } = useTranslation('comments')
  const Icon = icons[type]
  return (
    <span className={`${css.type} ${css[type]}`}>
      <Icon size={14} aria-hidden /> {t(`type.${type}`)}
    </span>
  )
}
