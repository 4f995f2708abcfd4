/** Begins a thread: on what, what it wants, and its first words. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommentType, commentTypes } from '../../core/model/comment.ts'
import { useComments, useOpenArticle, useText } from '../article/article-context.ts'
import type { CommentScope } from '../article/comment-acts.ts'
import type { Subject } from '../article/slices/comments.ts'
import { ButtonChoice } from '../ui/button-choice.tsx'
import css from './composer.module.css'
import { RemarkField } from './remark-field.tsx'

/** Nothing while nobody begins a comment. */
export function Composer() {
  const subject = useComments((state) => state.subject)
  if (subject === undefined) return null
  const { row, segment, span } = subject
  return <Composing key={JSON.stringify([row, segment, span])} subject={subject} />
}

/** The narrowest first. */
function scopesOf({ segment, span }: Subject): readonly CommentScope[] {
  const scopes: CommentScope[] = ['article']
  if (segment !== undefined) scopes.unshift('segment')
  if (span !== undefined) scopes.unshift('words')
  return scopes
}

function Composing({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('comments')
  const store = useOpenArticle()
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const scopes = scopesOf(subject)
  const [on, setOn] = useState<CommentScope>(scopes[0] ?? 'article')
  const [type, setType] = useState<CommentType>('question')
  const leave = (): void => {
    store.comments.putAside()
    const { span } = subject
    store.goTo(store.getState().place, span === undefined ? { kind: 'start' } : { kind: 'span', ...span })
  }
  return (
    <section className={css.composer} aria-label={t('begin')}>
      <ButtonChoice
        label={t('scope.label')}
        look="joined"
        value={on}
        choices={scopes.map((value) => ({
          value,
          words: value === 'segment' ? t('inSegment', { number: subject.row + 1 }) : t(`scope.${value}`),
        }))}
        onChange={setOn}
      />
      {on === 'words' && (
        <blockquote className={css.quote} lang={lang} dir="auto">
          {subject.quote}
        </blockquote>
      )}
      <div className={css.types}>
        <ButtonChoice
          label={t('typeLabel')}
          look="apart"
          value={type}
          choices={commentTypes.map((value) => ({ value, words: t(`type.${value}`) }))}
          onChange={setType}
        />
      </div>
      <RemarkField
        label={t('wordsLabel')}
        about="new"
        say={t('comment')}
        onSay={(words) => store.comments.open(on, type, words)}
        onLeave={leave}
      />
    </section>
  )
}
