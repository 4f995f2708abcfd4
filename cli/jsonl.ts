/** One JSON value a line in, one a line out: for scripts and for measuring. */
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { type ExitCode, Stop, type Terminal } from './terminal.ts'

/** Answers are gathered up to this length before they are written. */
const gatheredChars = 1 << 16

/** Writes lines in large pieces, but never holds one back while the input pauses. */
function createPrinter(terminal: Terminal) {
  let gathered: string[] = []
  let length = 0
  let isDue = false
  function flush(): boolean {
    isDue = false
    const text = gathered.join('')
    gathered = []
    length = 0
    return text === '' || terminal.output.write(text)
  }
  return {
    /** False when the reader at the other end is slower than we are. */
    print(line: string): boolean {
      gathered.push(line, '\n')
      length += line.length
      if (length > gatheredChars) return flush()
      if (!isDue) setImmediate(flush)
      isDue = true
      return true
    },
    flush,
  }
}

function readLine<Schema extends v.GenericSchema>(
  terminal: Terminal,
  schema: Schema,
  line: string,
  number: number,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const where = v.getDotPath(issue) ?? ''
  throw new Stop(terminal.say('wrong.line', { place: `stdin:${number}`, where, got: issue.received }), 3)
}

/** Answers each line of stdin; blank lines are skipped. Stops with code 3 at the first line that does not fit. */
export async function answerLines<Schema extends v.GenericSchema>(
  terminal: Terminal,
  schema: Schema,
  answer: (value: v.InferOutput<Schema>) => unknown,
): Promise<ExitCode> {
  const printer = createPrinter(terminal)
  let number = 0
  try {
    for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      const isRoom = printer.print(JSON.stringify(answer(readLine(terminal, schema, line, number))))
      if (!isRoom) await new Promise((resolve) => terminal.output.once('drain', resolve))
    }
  } finally {
    printer.flush()
  }
  return 0
}
