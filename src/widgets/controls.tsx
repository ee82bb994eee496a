import type { JSX, TargetedInputEvent } from 'preact'
import type { Control, Input } from '../cookbook/input.ts'
import { DocumentControl } from './DocumentControl.tsx'

/** What every control gets; `describedBy` lists the ids of help and message. */
export interface ControlProps {
  readonly id: string
  readonly input: Input<unknown>
  readonly value: string
  /** What an empty control stands for. */
  readonly standsFor: string | undefined
  readonly invalid: boolean
  /** Whether a secret may be read on the screen. */
  readonly reveal: boolean
  readonly describedBy: string
  readonly onEdit: (raw: string) => void
  readonly onLeave: () => void
}

/** How each control is drawn; a new one is a new row here and a name in src/cookbook/input.ts. */
export const controls: Readonly<Record<Control, (props: ControlProps) => JSX.Element>> = {
  line: LineControl,
  lines: LinesControl,
  document: WholeTextControl,
  switch: SwitchControl,
  choice: ChoiceControl,
}

/** Attributes that both text controls share. Nothing a reader types is kept or offered elsewhere. */
function textAttributes(props: ControlProps) {
  const { id, input, value, standsFor, invalid, describedBy, onEdit, onLeave } = props
  return {
    id,
    value,
    class: 'control',
    autocomplete: input.secret ? 'off' : (input.autocomplete ?? 'off'),
    autocapitalize: 'off' as const,
    spellcheck: input.secret ? false : (input.spellcheck ?? false),
    placeholder: standsFor ?? input.placeholder,
    required: !input.optional && input.sameAs === undefined,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    'aria-describedby': describedBy,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onEdit(event.currentTarget.value)
    },
    onBlur: onLeave,
  }
}

function LineControl(props: ControlProps) {
  const { input, reveal } = props
  const type = input.secret && !reveal ? 'password' : 'text'
  return <input type={type} inputMode={input.inputMode} {...textAttributes(props)} />
}

function LinesControl(props: ControlProps) {
  const { input, reveal } = props
  // Long keys scroll sideways instead of looking like several lines.
  return (
    <textarea
      rows={2}
      wrap="off"
      {...textAttributes(props)}
      data-masked={input.secret && !reveal ? 'true' : undefined}
    />
  )
}

function WholeTextControl(props: ControlProps) {
  return (
    <DocumentControl {...props}>
      {(onPaste) => (
        <textarea
          rows={18}
          wrap="off"
          {...textAttributes(props)}
          class="control document"
          onPaste={onPaste}
        />
      )}
    </DocumentControl>
  )
}

function SwitchControl({ id, value, describedBy, onEdit }: ControlProps) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      class="switch"
      checked={value === 'true'}
      aria-describedby={describedBy}
      onChange={(event) => {
        onEdit(String(event.currentTarget.checked))
      }}
    />
  )
}

function ChoiceControl({ id, input, value, invalid, describedBy, onEdit, onLeave }: ControlProps) {
  return (
    <select
      id={id}
      class="control"
      value={value}
      aria-invalid={invalid ? 'true' : undefined}
      aria-describedby={describedBy}
      onChange={(event) => {
        onEdit(event.currentTarget.value)
      }}
      onBlur={onLeave}
    >
      {input.choices?.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
