/** Writes the bilingual files of `samples/formats`: the same few units as plain XLIFF 1.2, as Trados and memoQ write it, and as XLIFF 2.1. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './paths.ts'

type Pair = readonly [source: string, target: string]

/** Each with what stands around it in its dialect. */
const title: Pair = ['Паром Караоя возвращается', 'The ferry of Qaraoy returns']
const price: Pair = ['Один взрослый &amp; велосипед: 550 тенге', 'One adult &amp; a bicycle: 550 tenge']
const office: Pair = ['Контора пристани', 'Harbour office']

const core12 = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"'

const plain = `<?xml version="1.0" encoding="UTF-8"?>
<xliff ${core12}>
  <file original="ferry.html" source-language="ru" target-language="en" datatype="html">
    <body>
      <trans-unit id="1">
        <source>${title[0]}</source>
        <target state="translated">${title[1]}</target>
        <alt-trans><target>The ferry is back</target></alt-trans>
        <note>Headline, at most 40 letters.</note>
      </trans-unit>
      <group id="prices">
        <trans-unit id="2" approved="yes">
          <source>${price[0]}</source>
          <target state="final">${price[1]}</target>
        </trans-unit>
        <trans-unit id="3">
          <source>Паром <g id="1" ctype="bold">снова ходит</g> каждый день<x id="2" ctype="lb"/>с восьми утра.</source>
          <target state="needs-review-translation" state-qualifier="mt-suggestion">The ferry <g id="1" ctype="bold">sails again</g> every day<x id="2" ctype="lb"/>from eight.</target>
        </trans-unit>
        <trans-unit id="4">
          <source>Билеты продают на борту.</source>
        </trans-unit>
        <trans-unit id="5" translate="no">
          <source>${office[0]}</source>
          <target>${office[1]}</target>
        </trans-unit>
      </group>
    </body>
  </file>
</xliff>
`

const trados =
  `\ufeff<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" ${core12} sdl:version="1.0"><file original="ferry.docx" source-language="ru-RU" datatype="x-sdlfilterframework2" target-language="en-GB"><header><cmt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"/></header><body>
<trans-unit id="a1"><source>${title[0]}</source><seg-source><mrk mtype="seg" mid="1">${title[0]}</mrk></seg-source><target><mrk mtype="seg" mid="1">${title[1]}</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Translated" origin="interactive"/></sdl:seg-defs></trans-unit>
<trans-unit id="a2"><source>Сорок шесть человек пришли. ${price[0]}</source><seg-source><g id="4"><mrk mtype="seg" mid="2">Сорок шесть человек пришли.</mrk> <mrk mtype="seg" mid="3">${price[0]}</mrk></g></seg-source><target><g id="4"><mrk mtype="seg" mid="2">Forty <mrk mtype="x-sdl-deleted" sdl:revid="r1">five</mrk><mrk mtype="x-sdl-added" sdl:revid="r2">six</mrk> people came.</mrk> <mrk mtype="seg" mid="3"/></g></target><sdl:seg-defs><sdl:seg id="2" conf="RejectedTranslation" origin="mt"/><sdl:seg id="3"/></sdl:seg-defs></trans-unit>
<trans-unit id="a3"><source>${office[0]}</source><seg-source><mrk mtype="seg" mid="4">${office[0]}</mrk></seg-source><target><mrk mtype="seg" mid="4">${office[1]}</mrk></target><sdl:seg-defs><sdl:seg id="4" conf="ApprovedSignOff" locked="true"/></sdl:seg-defs></trans-unit>
</body></file></xliff>
`.replaceAll('\n', '\r\n')

const memoq = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<xliff ${core12} xmlns:mq="MQXliff">
<file original="ferry.docx" source-language="ru" target-language="en" datatype="x-docx">
<body>
<trans-unit id="1" mq:status="ManuallyConfirmed">
<source xml:space="preserve">${title[0]}</source>
<target xml:space="preserve">${title[1]}</target>
</trans-unit>
<trans-unit id="2" mq:status="Rejected">
<source xml:space="preserve">Паром <bpt id="1" ctype="bold">{}</bpt>снова ходит<ept id="1">{}</ept>.</source>
<target xml:space="preserve">The ferry <bpt id="1" ctype="bold">{}</bpt>sails again<ept id="1">{}</ept>.</target>
</trans-unit>
<trans-unit id="3" mq:status="Proofread" mq:locked="locked">
<source xml:space="preserve">${office[0]}</source>
<target xml:space="preserve">${office[1]}</target>
</trans-unit>
</body>
</file>
</xliff>
`

const version2 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="en">
  <file id="f1">
    <unit id="u1">
      <segment id="s1" state="reviewed">
        <source>${title[0]}</source>
        <target>${title[1]}</target>
      </segment>
    </unit>
    <unit id="u2">
      <originalData>
        <data id="d1">&lt;b></data>
        <data id="d2">&lt;/b></data>
        <data id="d3">%s</data>
      </originalData>
      <segment id="s1" state="translated" subState="desk:second-look">
        <source>Паром <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">снова ходит</pc> в <ph id="2" dataRef="d3" canDelete="no"/>.</source>
        <target>The ferry <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">sails again</pc> at <ph id="2" dataRef="d3" canDelete="no"/>.</target>
      </segment>
      <ignorable>
        <source> </source>
      </ignorable>
      <segment id="s2">
        <source>${price[0]}</source>
      </segment>
    </unit>
    <unit id="u3" translate="no">
      <segment state="final">
        <source>${office[0]}</source>
        <target><![CDATA[${office[1]}]]></target>
      </segment>
    </unit>
  </file>
</xliff>
`

const files = {
  'ferry.ru-en.xlf': plain,
  'ferry.ru-en.sdlxliff': trados,
  'ferry.ru-en.mqxliff': memoq,
  'ferry-21.ru-en.xlf': version2,
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(projectFolder, 'samples/formats', name), text)
