/** A library of one short article with a source, for benches that end the app again and again. */
import { connect } from '../../db/connection.ts'
import { importText, openTestDesk } from '../../service/testing/test-desk.ts'

const source =
  'Мост открыт. Машины едут по двум полосам. Билеты стоят 250 тенге.\n\nНикто не пострадал. Аким поблагодарил строителей.'
const target =
  'The bridge is open. Cars pass on two lanes. Tickets cost 250 tenge.\n\nNobody was hurt. The akim thanked the builders.'

/** Words of its headline, to find it on the screen. */
export const headline = /The bridge is open/u

export async function makeSmallLibrary(libraryFile: string): Promise<void> {
  const desk = openTestDesk({ libraryFile })
  await importText(desk, target, source)
  await desk.close()
}

/** All that was ever written in the library: the texts of segments, edits and drafts. */
export function everythingWritten(libraryFile: string): string {
  const library = connect(libraryFile)
  const texts = library.read.all<{ text: string }>(
    'SELECT text FROM segment UNION ALL SELECT after FROM edit UNION ALL SELECT text FROM draft',
  )
  library.close()
  return texts.map(({ text }) => text).join('\n')
}

/** The text that segments hold now, or that waits as a draft to become their text. */
export function currentTexts(libraryFile: string): readonly string[] {
  const library = connect(libraryFile)
  const texts = library.read.all<{ text: string }>(
    `SELECT coalesce(draft.text, segment.text) AS text FROM segment LEFT JOIN draft ON draft.segment = segment.row`,
  )
  library.close()
  return texts.map(({ text }) => text)
}
