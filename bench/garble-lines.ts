/** The checks as the benchmark's scorer asks for them: one JSON request a line in, one JSON array of issues a line out. Models named as arguments are left out. */
import { createInterface } from 'node:readline'
import '../service/models/provide-models.ts'
import { provideModel } from '../core/check/model/model-shelf.ts'
import { modelNames } from '../core/model/check.ts'
import { checkText } from '../service/check/check-text.ts'

type Request = { lang: string; sourceLang?: string; source?: string; text: string }

for (const name of modelNames)
  if (process.argv.includes(name)) for (const language of ['en', 'ru', 'kk']) provideModel(language, name, undefined)

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
