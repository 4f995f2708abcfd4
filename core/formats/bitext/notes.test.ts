import { expect, test } from 'vitest'
import { openBitext } from '../open-file.ts'

function notesOf(name: string, text: string) {
  const opened = openBitext({ name, bytes: new TextEncoder().encode(text) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const said = opened.value.units.map(({ notes = [] }) =>
    notes.map(({ remarks }) => remarks.map(({ author, words }) => `${author}: ${words}`)),
  )
  return { said, diagnostics: opened.value.diagnostics }
}

const head = '<file source-language="en" target-language="ru" datatype="plaintext" original="a"><body>'
const plain = (notes: string, more = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${more}>${head}<trans-unit id="1"><source>Rain</source><target>Дождь</target>${notes}</trans-unit></body></file></xliff>`
const memory = (note: string) =>
  `<tmx version="1.4"><header srclang="en" creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" datatype="plaintext"/><body><tu>${note}<tuv xml:lang="en"><seg>Rain</seg></tuv><tuv xml:lang="ru"><seg>Дождь</seg></tuv></tu></body></tmx>`

const files: readonly (readonly [what: string, name: string, text: string, said: readonly (readonly string[])[]])[] = [
  ['XLIFF 1.2', 'a.xlf', plain('<note from="Dana">A &amp; B?</note>'), [['Dana: A & B?']]],
  [
    'XLIFF 2',
    'a.xlf',
    '<xliff version="2.1" srcLang="en" trgLang="ru" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1"><notes><note>Weather.</note></notes><segment><source>Rain</source><target>Дождь</target></segment></unit></file></xliff>',
    [[': Weather.']],
  ],
  [
    'memoQ, whose comments answer each other',
    'a.mqxliff',
    plain(
      '<mq:comments><mq:comment creatoruser="Dana" time="2026-01-05T09:00:00Z">Which?</mq:comment><mq:comment creatoruser="Marat">This.</mq:comment></mq:comments>',
      ' xmlns:mq="MQXliff"',
    ),
    [['Dana: Which?', 'Marat: This.']],
  ],
  [
    'Trados, whose comments stand at the head of the file',
    'a.sdlxliff',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment user="Dana" date="2026-01-05T09:00:00">Which?</Comment></Comments></cmt-def></cmt-defs></doc-info>${head}<trans-unit id="1"><source>Rain</source><seg-source><mrk mtype="seg" mid="1">Rain</mrk></seg-source><target><mrk mtype="seg" mid="1"><mrk mtype="x-sdl-comment" sdl:cid="c1">Дождь</mrk></mrk></target></trans-unit></body></file></xliff>`,
    [['Dana: Which?']],
  ],
  [
    'PO, by programmers and translators',
    'a.po',
    'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n# So it is.\n#. Weather,\n#. not money.\n#: a.c:1\n#, c-format\nmsgid "Rain"\nmsgstr "Дождь"\n',
    [[': Weather,\nnot money.'], [': So it is.']],
  ],
  ['TMX', 'a.tmx', memory('<note>Weather.</note>'), [[': Weather.']]],
]

test.each(files)('notes of %s stand at their unit, with who wrote them', (_, name, text, said) => {
  const read = notesOf(name, text)
  expect(read.said).toEqual([said])
  expect(read.diagnostics).toContainEqual({ kind: 'comments-taken', count: said.flat().length })
})
