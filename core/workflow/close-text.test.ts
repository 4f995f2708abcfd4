/** Who may write in an article, by where it stands: every state, every role. */
import { expect, test } from 'vitest'
import { articleStates } from '../model/article.ts'
import { roles } from '../model/person.ts'
import { whyClosed } from './close-text.ts'

function table(translatorsEditInReview: boolean) {
  return articleStates.map((state) => [
    state,
    ...roles.map((role) => whyClosed({ state, role, translatorsEditInReview }) ?? 'open'),
  ])
}

test('a text in review belongs to the editor; signed off or put away, it is closed for all', () => {
  expect(table(false)).toEqual([
    //             translator     editor        desk
    ['new', 'open', 'open', 'open'],
    ['drafting', 'open', 'open', 'open'],
    ['in_review', 'with-editor', 'open', 'open'],
    ['approved', 'signed-off', 'signed-off', 'signed-off'],
    ['published', 'signed-off', 'signed-off', 'signed-off'],
    ['spiked', 'put-away', 'put-away', 'put-away'],
  ])
})

test('the desk may let translators go on writing in review', () => {
  expect(table(true).find(([state]) => state === 'in_review')).toEqual(['in_review', 'open', 'open', 'open'])
})
