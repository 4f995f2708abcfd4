/** A thread that tries one file after the other, so that one that never ends can be ended. */
import { parentPort } from 'node:worker_threads'
import { type FileToTry, measureFile, type Verdict } from './measure-file.ts'

parentPort?.on('message', (file: FileToTry) => parentPort?.postMessage(measured(file)))

function measured(file: FileToTry): Verdict {
  try {
    return measureFile(file)
  } catch (error) {
    const told = error instanceof Error ? error.stack : String(error)
    return { ms: 0, floorMs: 0, isWrong: true, said: [`threw: ${told}`] }
  }
}
