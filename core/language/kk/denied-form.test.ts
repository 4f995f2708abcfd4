/** Kazakh predicates and their denials. */
import { expect, test } from 'vitest'
import { deniedForm } from './denied-form.ts'

const none = () => false

test.each([
  ['болды', 'болмады'],
  ['қолданды', 'қолданбады'],
  ['айтты', 'айтпады'],
  ['өзгерді', 'өзгермеді'],
  ['қашқан', 'қашпаған'],
  ['жөнделген', 'жөнделмеген'],
  ['болатын', 'болмайтын'],
  ['жасайды', 'жасамайды'],
  ['бар', 'жоқ'],
])('%s is denied as %s', (word, denied) => {
  expect(deniedForm(word, () => true)).toBe(denied)
})

test('a word that may be of two tenses is denied only as the text of the language knows it', () => {
  expect(deniedForm('болады', none)).toBe(undefined)
  expect(deniedForm('болады', (form) => form === 'болмайды')).toBe('болмайды')
  expect(deniedForm('жасады', (form) => form === 'жасамады')).toBe('жасамады')
})

test('what is no such verb has no denied form', () => {
  expect(deniedForm('анық', none)).toBe(undefined)
})

test('an adjective or a noun that ends as a past does is no verb', () => {
  const known = (form: string) => ['жеткен', 'жетпеді'].includes(form)
  expect(deniedForm('пайдасызды', known)).toBe(undefined)
  expect(deniedForm('құнды', known)).toBe(undefined)
  expect(deniedForm('жетті', known)).toBe('жетпеді')
})
