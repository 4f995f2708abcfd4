/** "GonzÃ¡lez", "РџСЂРёРІРµС‚": text read in a wrong encoding, proved by reading it back. */
import { findMojibake } from '../characters/mojibake.ts'
import type { SegmentCheck } from '../check.ts'

export const mojibake: SegmentCheck = {
  id: 'mojibake',
  issueType: 'characters',
  scope: 'segment',
  languages: 'all',
  find: ({ id, text }) =>
    findMojibake(text).map(({ start, end, restored, encoding }) => ({
      segment: id,
      span: { start, end },
      severity: 'critical',
      confidence: 0.99,
      facts: { found: text.slice(start, end), restored, encoding },
      fixes: [{ span: { start, end }, replacement: restored }],
    })),
  bad: [
    { text: 'The minister met JosÃ© Ortega.', fixed: 'The minister met José Ortega.' },
    { text: 'РњРёРЅРёСЃС‚СЂ РїСЂРёР±С‹Р».', language: 'ru', fixed: 'Министр прибыл.' },
    { text: 'He called it вЂњa good startвЂќ today.' },
  ],
  good: [
    'The café in Málaga reopened.',
    { text: 'В\u00a0Астане открыли «Дом А».', language: 'ru' },
    'Prices rose by 5 € a week – again…',
  ],
}
