/** Whether a file that does not say what it is is called one of a format of XML. */
import { recogniseBinary } from '../magic-bytes.ts'
import { endingOf, type UnknownFile } from '../unknown-file.ts'
import { rootNameOf } from './root-name.ts'

/** It has the root element of the format, or its ending and none at all: then it is a broken one. */
export function isOfXmlFormat({ name, bytes }: UnknownFile, root: string, endings: readonly string[]): boolean {
  const own = rootNameOf(bytes)
  if (own !== undefined) return own === root
  return endings.includes(endingOf(name)) && recogniseBinary(bytes) === undefined
}
