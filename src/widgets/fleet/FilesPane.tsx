import { zip } from '../../cookbook/share/zip.ts'
import { announce } from '../announce.ts'
import { downloadText } from '../download-text.ts'
import { formatBytes } from '../format-bytes.ts'
import { Icon } from '../Icon.tsx'
import type { FollowedOutputs } from './use-outputs.ts'

/** Files are listed up to this many. */
const LISTED = 12
const ARCHIVE = 'hosts.zip'

export interface FilesPaneProps {
  readonly made: FollowedOutputs
  /** Whether the hosts are being evaluated anew. */
  readonly follows: boolean
}

/** Every file of the hosts, as one archive. */
export function FilesPane({ made, follows }: FilesPaneProps) {
  const { outputs, fresh, busy } = made
  if (outputs === undefined) return <p class="pane-hint">Mend the problems above first.</p>
  const { files } = outputs
  const more = files.length - LISTED
  return (
    <div class="files">
      <p>
        The Butane and the Ignition config of each host, what its steps read, and the script. They
        hold everything you typed.
      </p>
      <p class="needs-script">
        <button
          type="button"
          class="button button-strong"
          disabled={!fresh || busy || follows}
          onClick={() => {
            downloadText(ARCHIVE, zip(files))
            announce(`${ARCHIVE} with ${files.length} files is on its way.`)
          }}
        >
          <Icon name="download" />
          Download {ARCHIVE}
        </button>
      </p>
      <ul class="files-list" aria-label="Files in the archive">
        {files.slice(0, LISTED).map(({ name, content }) => (
          <li key={name}>
            <code>{name}</code> <span>{formatBytes(content.length)}</span>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </div>
  )
}
