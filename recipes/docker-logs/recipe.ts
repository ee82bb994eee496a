import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { json } from '../../src/cookbook/text-tree.ts'

/** The journal has limits of its own. */
const inFiles = ({ logDriver }: Values) => logDriver !== 'journald'

/** A host whose containers cannot fill the disk with what they print. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    logDriver: choice({
      label: 'Where containers log to',
      help: 'How Docker keeps what a container prints. docker logs works with each of them.',
      default: 'local',
      choices: [
        { value: 'local', label: 'local', help: 'Docker’s own compact files.' },
        { value: 'json-file', label: 'json-file', help: 'Lines of JSON that log shippers read.' },
        { value: 'journald', label: 'journald', help: 'The journal of the machine.' },
      ],
    }),
    logFileSize: text({
      label: 'Size of a log file',
      help: 'A number and k, m or g; when a file is that large Docker begins another.',
      example: '10m',
      shownIf: inFiles,
      pattern: {
        test: /^[1-9]\d{0,8}[kmg]$/,
        problem: 'This is not a size that Docker takes.',
        fix: 'Write a whole number and k, m or g behind it, as in 10m.',
      },
    }),
    logFileCount: integer({
      label: 'Log files of each container',
      help: 'How many files are kept for a container; the oldest is deleted.',
      example: '3',
      min: 1,
      max: 1000,
      shownIf: inFiles,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('How Docker keeps what containers print, and how much of it.', {
            path: '/etc/docker/daemon.json',
            mode: 0o644,
            contents: json({ 'log-driver': values.logDriver, ...logOptions(values) }),
          }),
        ],
      },
    }),
})

interface LogValues {
  logDriver: 'local' | 'json-file' | 'journald'
  logFileSize: string
  logFileCount: number
}

/** Docker wants every option as a text, numbers too. */
function logOptions({ logDriver, logFileSize, logFileCount }: LogValues) {
  if (logDriver === 'journald') return {}
  return { 'log-opts': { 'max-size': logFileSize, 'max-file': String(logFileCount) } }
}
