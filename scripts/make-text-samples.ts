/** Writes the subtitles, web pages and OpenDocument texts of `samples/formats`: a talk and an article on the ferry of Qaraoy, in two languages. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOdt, p } from '../core/formats/odt/testing/make-odt.ts'
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

type Article = {
  readonly lang: string
  readonly site: string
  readonly menu: readonly string[]
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly picture: string
  readonly foot: string
}

/** As a newspaper's system makes it: a menu, scripts, an article, what others read, a foot. */
function page({ lang, site, menu, title, paragraphs, picture, foot }: Article): string {
  const points = menu.map((name) => `      <li><a href="/${name.length}">${name}</a></li>`)
  const written = paragraphs.map((paragraph) => `      <p>${paragraph}</p>`)
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '  <meta charset="utf-8">',
    `  <title>${title} | ${site}</title>`,
    `  <script>window.ads = "<p>${site}</p>"</script>`,
    '</head>',
    '<body>',
    '  <nav>',
    '    <ul>',
    ...points,
    '    </ul>',
    '  </nav>',
    '  <article>',
    `    <h1>${title}</h1>`,
    '    <div class="story">',
    ...written.slice(0, 1),
    `      <img src="ferry.jpg" alt="${picture}">`,
    ...written.slice(1),
    '    </div>',
    '  </article>',
    `  <footer><p>&copy; ${foot}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const englishPage = page({
  lang: 'en',
  site: 'District News',
  menu: ['News', 'Weather', 'About us'],
  title: 'The ferry of Qaraoy returns',
  paragraphs: [
    'The ferry that carried the people of Qaraoy over the lake for <b>forty years</b> is back on the water, after two summers in the yard.',
    'It was repaired with money from the district, and <a href="/yard" title="The yard at the lake">the yard</a> gave the new engine for nothing, its director said on Monday.',
    'Tickets cost 400&nbsp;tenge, bread &amp; tea included, and children ride free until the end of August.',
  ],
  picture: 'The ferry at the shore',
  foot: 'District News, all rights reserved',
})
const russianPage = page({
  lang: 'ru',
  site: 'Новости района',
  menu: ['Новости', 'Погода', 'О нас'],
  title: 'Паром Караоя возвращается',
  paragraphs: [
    'Паром, который <b>сорок лет</b> возил жителей Караоя через озеро, снова на воде, после двух лет на верфи.',
    'Его починили на деньги района, а <a href="/yard" title="Верфь у озера">верфь</a> отдала новый двигатель даром, сказал в понедельник её директор.',
    'Билет стоит 400&nbsp;тенге, хлеб и чай включены, а дети ездят бесплатно до конца августа.',
  ],
  picture: 'Паром у берега',
  foot: 'Новости района, все права защищены',
})

/** A title, a note, a tracked change, a table and two kinds of looks, as LibreOffice writes them. */
function odt(
  words: Readonly<
    Record<'title' | 'lead' | 'bold' | 'rest' | 'note' | 'before' | 'deleted' | 'inserted' | 'after' | 'cell', string>
  >,
): Uint8Array {
  const by =
    '<office:change-info><dc:creator>Editor</dc:creator><dc:date>2026-01-05T09:00:00</dc:date></office:change-info>'
  const changes = `<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion>${by}${p(words.deleted)}</text:deletion></text:changed-region><text:changed-region text:id="ct2"><text:insertion>${by}</text:insertion></text:changed-region></text:tracked-changes>`
  const note = `<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(words.note)}</text:note-body></text:note>`
  const bold = `<text:span text:style-name="T1">${words.bold}</text:span>`
  const changed = `${words.before} <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>${words.inserted}<text:change-end text:change-id="ct2"/> ${words.after}`
  const table = `<table:table table:name="Prices"><table:table-column/><table:table-row><table:table-cell office:value-type="string">${p(words.cell)}</table:table-cell></table:table-row></table:table>`
  return makeOdt({
    body: `${changes}${p(words.title, 'P1')}${p(`${words.lead} ${bold} ${words.rest}${note}`)}${table}${p(changed)}`,
  })
}

function write(name: string, text: string | Uint8Array): void {
  writeFileSync(join(projectFolder, 'samples/formats', name), text)
}

write('talk.ru.srt', srt(russian))
write('talk.en.srt', srt(english).replaceAll('\n', '\r\n'))
write('talk.ru.vtt', vtt(russian))
write('talk.en.vtt', vtt(english))
write('ferry.en.html', englishPage)
write('ferry.ru.html', russianPage)
write(
  'ferry.en.odt',
  odt({
    title: 'The ferry of Qaraoy returns',
    lead: 'The ferry that carried the people of Qaraoy for',
    bold: 'forty years',
    rest: 'is back on the water.',
    note: 'It was built in the yard at the lake.',
    before: 'On the first morning',
    deleted: 'five',
    inserted: 'six',
    after: 'boats went out.',
    cell: 'One bicycle',
  }),
)
write(
  'ferry.ru.odt',
  odt({
    title: 'Паром Караоя возвращается',
    lead: 'Паром, который возил жителей Караоя',
    bold: 'сорок лет',
    rest: 'снова на воде.',
    note: 'Его построили на верфи у озера.',
    before: 'В первое утро вышло',
    deleted: 'пять',
    inserted: 'шесть',
    after: 'лодок.',
    cell: 'Один велосипед',
  }),
)
