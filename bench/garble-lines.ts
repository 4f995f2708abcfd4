/** The checks as the benchmark's scorer asks for them: one JSON request a line in, one JSON array of issues a line out. */
import { createInterface } from 'node:readline'
import '../service/models/provide-models.ts'
import { checkText } from '../service/check/check-text.ts'

type Request = { lang: string; sourceLang?: string; source?: string; text: string }

for await (const line of createInterface({ input: process.stdin })) {
  const { lang, sourceLang, source, text } = JSON.parse(line) as Request
  const issues = checkText({
    text,
    language: lang,
    ...(source === undefined ? {} : { source }),
    ...(sourceLang === undefined ? {} : { sourceLanguage: sourceLang }),
  })
  process.stdout.write(
    `${JSON.stringify(issues.map(({ start, end, kind, suggestions }) => ({ start, end, kind, suggestions })))}\n`,
  )
}
