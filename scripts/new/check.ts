/** `npm run new check stray-hyphen` */
import { camelCase, type Draft, withImport, withItem } from './draft.ts'
import { addWords } from './words.ts'

/** Its empty examples fail the test of all checks, its empty words that of all words. */
export function draftCheck(draft: Draft, id: string): void {
  const name = camelCase(id)
  draft.add(`core/check/checks/${id}.ts`, page(id, name))
  draft.change('core/check/registry.ts', (text) =>
    withItem(withImport(text, `import { ${name} } from './checks/${id}.ts'`), /^export const checks\b/mu, name),
  )
  addWords(draft, 'findings', [id], { name: '', reason: '', doubt: '' })
}

function page(id: string, name: string): string {
  return `/** What it finds, with an example from a real text. */
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const ${name}: SegmentCheck = {
  id: '${id}',
  family: 'garble',
  issueType: 'typographical',
  mqm: 'unintelligible',
  severity: 'minor',
  // Checks whose findings explain a place better: this one is silent where they overlap.
  givesWayTo: [],
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  find,
  bad: [],
  good: [],
}

/** Stay silent when unsure: an editor forgives a missed error sooner than a false alarm. */
function find(_segment: SegmentView): readonly Catch[] {
  return []
}
`
}
