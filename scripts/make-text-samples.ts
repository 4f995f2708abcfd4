/** Writes the subtitles of `samples/formats`: a talk on the ferry of Qaraoy, in two languages. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './paths.ts'

type Cue = readonly [start: string, end: string, text: string]

const russian: readonly Cue[] = [
  ['00:00:00', '00:00:01', 'Паром вернулся.'],
  ['00:00:01', '00:00:03', 'Паром в Караой\nвозвращается в понедельник,'],
  ['00:00:03', '00:00:06', 'и <i>никто</i> не знает надолго ли.'],
  ['00:00:07', '00:00:09', '— Кто продавал билеты?\n— Не я.'],
  ['00:00:10', '00:00:12', 'Хлеб и соль стоят на столе.'],
]
const english: readonly Cue[] = [
  ['00:00:00', '00:00:01', 'The ferry is back.'],
  ['00:00:01', '00:00:03', 'The ferry of Qaraoy\nreturns on Monday,'],
  ['00:00:03', '00:00:06', 'and <i>nobody</i> knows for how long.'],
  ['00:00:07', '00:00:09', '- Who sold the tickets?\n- Not me.'],
  ['00:00:10', '00:00:12', 'Bread and salt are on the table.'],
]

function srt(cues: readonly Cue[]): string {
  return cues.map(([start, end, text], index) => `${index + 1}\n${start},000 --> ${end},000\n${text}\n`).join('\n')
}

function vtt(cues: readonly Cue[]): string {
  const written = cues.map(([start, end, text]) => `${start}.000 --> ${end}.000 align:start\n${text}\n`)
  return ['WEBVTT\n', 'NOTE made for tests\n', ...written.map((cue) => cue.replace(' and salt', ' &amp; salt'))].join(
    '\n',
  )
}

function write(name: string, text: string): void {
  writeFileSync(join(projectFolder, 'samples/formats', name), text)
}

write('talk.ru.srt', srt(russian))
write('talk.en.srt', srt(english).replaceAll('\n', '\r\n'))
write('talk.ru.vtt', vtt(russian))
write('talk.en.vtt', vtt(english))
