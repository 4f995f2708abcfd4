/** A net over nothing catches nothing: what the areas name has to be there. */
import { expect, test } from 'vitest'
import { areas, filesOf, partsOf } from './areas.ts'

test('every file and folder an area plants faults in is there, and is still called so', () => {
  const gone = areas.flatMap(({ mutate }) => mutate.filter((glob) => filesOf([glob]).length === 0))
  expect(gone).toEqual([])
})

test('a file of an area is run against the tests of its area, another against those beside it', () => {
  expect(partsOf('core/align/mend/mend-links.ts:1-9')[0]?.tests).toEqual(['core/align/mend/*.test.ts'])
  expect(partsOf('core/text')[0]?.tests).toEqual(['core/text/**/*.test.ts'])
})

test('what is neither an area nor a path is nothing', () => {
  expect(partsOf('core/no-such-folder')).toEqual([])
})
