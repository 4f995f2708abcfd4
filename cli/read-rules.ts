/** Reads the SRX file a command names, and says what of it cannot be used. */

import { decodeBytes } from '../core/formats/decode.ts'
import { unknownLanguage } from '../core/model/language-tag.ts'
import { never } from '../core/model/result.ts'
import { showable } from '../core/model/showable.ts'
import { importSrx } from '../core/segment/srx/import-srx.ts'
import type { PatternFault, ReadSrx, SrxDiagnostic, SrxRefused } from '../core/segment/srx/rules.ts'
import { acceptFile, readNamed } from './read-file.ts'
import { Stop, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

/** The rules of an SRX file. Throws `Stop` with code 3 for a file that holds none. */
export async function readRules(terminal: Terminal, path: string): Promise<ReadSrx> {
  const { name, bytes, encoding } = acceptFile(terminal, await readNamed(terminal, path), unknownLanguage, 'txt')
  const text = decodeBytes(bytes, encoding)
  if (!text.ok) throw new Stop(terminal.say('wrong.unreadable', { path: showable(path) }), 3)
  const read = importSrx(text.value)
  if (read.ok) return read.value
  throw new Stop(`${showable(name)}${placeOf(read.failure)}: ${sayRefused(terminal.say, read.failure)}`, 3)
}

function placeOf(why: SrxRefused): string {
  if ('column' in why) return `:${why.line}:${why.column}`
  return 'line' in why ? `:${why.line}` : ''
}

function sayRefused(say: Say, why: SrxRefused): string {
  switch (why.kind) {
    case 'too-large':
      return say('srx.refused.tooLarge', { length: why.lengthChars, limit: why.limitChars })
    case 'broken-xml':
      return say('srx.refused.brokenXml', { why: why.why })
    case 'doctype':
      return say('srx.refused.doctype')
    case 'too-deep':
      return say('srx.refused.tooDeep', { limit: why.limit })
    case 'too-many-rules':
      return say('srx.refused.tooManyRules', { limit: why.limit })
    case 'not-srx':
      return say('srx.refused.notSrx', { root: why.root })
    case 'no-rules':
      return say('srx.refused.noRules')
    default:
      return never(why)
  }
}

/** What was read otherwise than written: `FILE:LINE: …`. */
export function sayDiagnostic(say: Say, path: string, diagnostic: SrxDiagnostic): string {
  return `${path}:${diagnostic.line}: ${sayWhat(say, diagnostic)}`
}

function sayWhat(say: Say, diagnostic: SrxDiagnostic): string {
  switch (diagnostic.kind) {
    case 'unknown-element':
      return say('srx.note.unknownElement', { name: diagnostic.name })
    case 'rule-left-out':
      return say('srx.note.ruleLeftOut', { fault: sayFault(say, diagnostic.fault) })
    case 'map-left-out':
      return say('srx.note.mapLeftOut', { fault: sayFault(say, diagnostic.fault) })
    case 'read-as-greedy':
      return say(`srx.note.readAsGreedy.${diagnostic.construct}`)
    case 'no-such-rules':
      return say('srx.note.noSuchRules', { name: diagnostic.name })
    default:
      return never(diagnostic)
  }
}

function sayFault(say: Say, fault: PatternFault): string {
  switch (fault.kind) {
    case 'unsupported':
      return say('srx.fault.unsupported', { construct: fault.construct })
    case 'malformed':
      return say('srx.fault.malformed', { at: fault.at + 1 })
    case 'too-large':
      return say('srx.fault.tooLarge')
    default:
      return never(fault)
  }
}
