/** What a search or a replacing has to say, in words. */
import type { TFunction } from 'i18next'
import type { FindFailure, Replaced } from '../../../contract/find.ts'
import { never } from '../../../core/model/result.ts'

type Say = TFunction<['find', 'article']>

export function failureWords(t: Say, failure: FindFailure): string {
  switch (failure.kind) {
    case 'bad-pattern':
      return t(`find:fault.${failure.fault}`)
    case 'too-slow':
      return t('find:tooSlow', { limitMs: failure.limitMs, headline: failure.headline, number: failure.row + 1 })
    case 'no-such-article':
      return t('article:missing')
    default:
      return never(failure)
  }
}

const left = ['moved', 'closed', 'unwritable'] as const

/** What was done, and what was left alone and why. */
export function replacedWords(t: Say, done: Replaced): string {
  const told = left.filter((why) => done[why] > 0).map((why) => t(`find:done.${why}`, { count: done[why] }))
  const reopened = done.reopened === 0 ? [] : [t('article:notice.reopened', { count: done.reopened })]
  return [t('find:done.replaced', { count: done.replaced }), ...told, ...reopened].join(' ')
}
