/** `finding.list`: the open findings of an article, worst first, then in the order of the text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { severities } from '../../core/model/finding.ts'
import { listFindings } from '../../db/findings.ts'
import { placedOf } from '../article/recheck.ts'
import type { Desk } from '../desk-context.ts'

export function listOpenFindings(desk: Desk, { article }: Arguments<'finding.list'>): Reply<'finding.list'> {
  return listFindings(desk.library.read, article)
    .filter(({ isDismissed }) => !isDismissed)
    .map(placedOf)
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
}
