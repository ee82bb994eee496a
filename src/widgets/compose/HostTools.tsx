import { useState } from 'preact/hooks'
import { writeProjectFile } from '../../cookbook/share/project-file.ts'
import { zip } from '../../cookbook/share/zip.ts'
import { announce } from '../announce.ts'
import { CopyButton } from '../CopyButton.tsx'
import { downloadText } from '../download-text.ts'
import { Icon } from '../Icon.tsx'
import type { State } from '../state.ts'
import { describeWithheld } from '../withheld.ts'
import type { HostAction, HostState } from './host-state.ts'
import { packHost } from './pack-host.ts'
import type { Kit } from './shared-host.ts'
import { inputsOf, projectOf, withheldOf } from './shared-host.ts'

export interface HostToolsProps {
  readonly kit: Kit
  readonly current: HostState
  /** The state as it is shown, whose texts are taken along. */
  readonly shown: State
  /** The address that opens the host again; undefined where a link cannot carry it. */
  readonly address: string | undefined
  /** Whether nothing may be taken along, because what came with a link has not been read. */
  readonly held: boolean
  /** Whether the Butane has the address in it. */
  readonly signed: boolean
  readonly onSign: (signed: boolean) => void
  readonly change: (action: HostAction) => void
}

/** Undo and redo, and the ways to take the host along or to hand it on. */
export function HostTools(props: HostToolsProps) {
  const { kit, current, shown, address, held, signed, onSign, change } = props
  const [withText, setWithText] = useState(false)
  const { history, composition } = current
  const { present } = history
  const { stem } = shown.evaluation
  const withheld = describeWithheld(
    withheldOf(present, kit.compose),
    inputsOf(composition.recipe),
    present.text === undefined ? [] : ['the Butane config of your own'],
  )
  const files = () => packHost(composition, shown.evaluation)
  return (
    <div class="host-tools" role="group" aria-label="Your host as a whole">
      <StepButton
        label="Undo"
        disabled={history.past.length === 0}
        onStep={() => change({ type: 'back' })}
      />
      <StepButton
        label="Redo"
        disabled={history.future.length === 0}
        onStep={() => change({ type: 'forth' })}
      />
      <CopyButton
        what="link"
        label="Copy link"
        text={address ?? ''}
        source={() => null}
        disabled={held || address === undefined}
      />
      <button
        type="button"
        class="button"
        disabled={held || shown.evaluation.deployment === undefined}
        onClick={() => {
          const packed = files()
          if (packed === undefined) return
          downloadText(`${stem}.zip`, zip(packed))
          announce(`${stem}.zip with ${packed.length} files is on its way.`)
        }}
      >
        <Icon name="download" />
        Download all
      </button>
      <button
        type="button"
        class="button"
        disabled={held}
        onClick={() => {
          const project = projectOf(present, kit.compose, kit.engine)
          const options = { includePastedText: withText }
          downloadText(
            `${stem || 'host'}.kindling.json`,
            writeProjectFile(project, kit.cookbook, options),
          )
        }}
      >
        <Icon name="download" />
        Save project file
      </button>
      {present.text === undefined ? (
        <CheckBox label="Write the link into the Butane" checked={signed} onCheck={onSign} />
      ) : (
        <CheckBox
          label="Put my text into the project file"
          checked={withText}
          onCheck={setWithText}
        />
      )}
      {withheld !== '' && <p class="field-help host-tools-note">{withheld}</p>}
    </div>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly disabled: boolean
  readonly onStep: () => void
}

function StepButton({ label, disabled, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      class="button"
      disabled={disabled}
      onClick={() => {
        onStep()
        announce(`${label}: done.`)
      }}
    >
      {label}
    </button>
  )
}

interface CheckBoxProps {
  readonly label: string
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}

function CheckBox({ label, checked, onCheck }: CheckBoxProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onCheck(event.currentTarget.checked)
        }}
      />
      {label}
    </label>
  )
}
