/** Node's world, as the commands want it. */
import { encodeUtf8, limits } from '../engine/index.ts'
import { diskTree } from './disk-tree.ts'
import type { Io, IoFailure } from './io.ts'
import { readLimited, readStream } from './read-file.ts'
import { ioFailure, systemSentence } from './system-error.ts'
import { writeBytes, writeWhole } from './write-file.ts'

const STREAMS = { stdout: 1, stderr: 2 } as const

export const nodeIo: Io = {
  readStdin: () => read(() => readStream(0, limits.source)),
  readFile: (path) => read(() => readLimited(path, limits.source)),
  writeFile: (path, text) => writeWhole(path, encodeUtf8(text)),
  writeStdout: (text) => write('stdout', text),
  writeStderr: (text) => write('stderr', text),
  openTree: diskTree,
  // the streams are asked for here alone, because Node sets them up when it is
  wantsColors: (stream) => process.env['NO_COLOR'] === undefined && process[stream].isTTY,
}

function read(work: () => Uint8Array): Uint8Array | IoFailure {
  try {
    return work()
  } catch (error) {
    return ioFailure(error)
  }
}

/** Bytes that were no UTF-8 in the source go out as they came in. */
function write(stream: keyof typeof STREAMS, text: string): void {
  try {
    writeBytes(STREAMS[stream], encodeUtf8(text))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // whoever read it has gone, and needs no explanation
    if (code !== 'EPIPE' && stream === 'stdout') {
      write('stderr', `Failed to write to /dev/stdout: ${systemSentence(error)}\n`)
    }
    process.exit(1)
  }
}
