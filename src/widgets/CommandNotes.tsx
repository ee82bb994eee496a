import type { Command } from '../deploy/command.ts'
import type { Payload } from '../deploy/payload.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import type { PayloadSize } from './payload-size.ts'
import { measurePayload } from './payload-size.ts'

export interface CommandNotesProps {
  readonly command: Command
  readonly payload: Payload
}

interface Note {
  readonly icon: IconName
  readonly severity: 'error' | 'warning' | 'info'
  readonly title: string
  readonly text: string
  readonly applies: (command: Command) => boolean
}

const always = () => true

/** What a reader should know before running the command, the worst first. */
const notes: readonly Note[] = [
  {
    icon: 'error',
    severity: 'error',
    title: 'Deletes a machine',
    text:
      '--overwrite deletes the VM that already has this name, together with its disks, and ' +
      '--powerOffTarget cuts its power first. Nothing asks again.',
    applies: ({ args }) => args.includes('--overwrite'),
  },
  {
    icon: 'warning',
    severity: 'warning',
    title: 'Not tested on a real ESXi',
    text:
      'The quoting is proven in real shells and the payload with the real Ignition, but no ESXi ' +
      'host has run this command yet.',
    applies: always,
  },
  {
    icon: 'info',
    severity: 'info',
    title: 'Base64 is not encryption',
    text:
      'The payload can be read by anyone who sees this command, your shell history, or the ' +
      'settings of the VM.',
    applies: always,
  },
  {
    icon: 'info',
    severity: 'info',
    title: 'No password in the command',
    text: 'ovftool asks for it when it connects.',
    applies: always,
  },
]

/** The notes beside the command, with the size of the payload. */
export function CommandNotes({ command, payload }: CommandNotesProps) {
  return (
    <div class="notes">
      <ul class="notes-list">
        {notes
          .filter(({ applies }) => applies(command))
          .map(({ icon, severity, title, text }) => (
            <li key={title} class="finding" data-severity={severity}>
              <Icon name={icon} />
              <span>
                <strong>{title}.</strong> {text}
              </span>
            </li>
          ))}
      </ul>
      <SizeLine size={measurePayload(payload)} />
    </div>
  )
}

function SizeLine({ size }: { size: PayloadSize }) {
  return (
    <p class="size" data-over={size.share > 1}>
      <span>
        Payload: <strong>{size.text}</strong>; the limit of one argument is 128 KiB on Linux.
      </span>
      <meter
        class="size-meter"
        min={0}
        max={1}
        high={0.9}
        value={size.share}
        aria-label="Share of the limit"
      >
        {Math.round(size.share * 100)} %
      </meter>
    </p>
  )
}
