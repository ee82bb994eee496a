import { Component } from 'preact'
import type { Input } from '../cookbook/input.ts'
import type { Problem } from '../cookbook/problem.ts'
import { announce } from './announce.ts'
import { controls } from './controls.tsx'
import { fieldId } from './field-id.ts'
import { FixButton } from './FixButton.tsx'
import { Icon } from './Icon.tsx'
import type { Action } from './state.ts'

export interface FieldProps {
  readonly name: string
  readonly input: Input<unknown>
  readonly value: string
  /** What to say beside the field; the form decides when an error is due. */
  readonly problem: Problem | undefined
  /** What an empty field stands for, when another input's answer takes its place. */
  readonly standsFor: string | undefined
  readonly reveal: boolean
  readonly dispatch: (action: Action) => void
}

/**
 * One question of the form: label, help, control and message, tied together for assistive tools. It
 * is drawn again only when something of it changed: a form has dozens, and a key changes one.
 */
export class Field extends Component<FieldProps> {
  override shouldComponentUpdate(next: FieldProps): boolean {
    const keys = Object.keys(next) as (keyof FieldProps)[]
    return keys.some((key) => next[key] !== this.props[key])
  }

  override render() {
    return <FieldView {...this.props} />
  }
}

function FieldView({ name, input, value, problem, standsFor, reveal, dispatch }: FieldProps) {
  const id = fieldId(name)
  const helpId = `${id}-help`
  const messageId = `${id}-message`
  const Control = controls[input.control]
  const chosen = input.choices?.find((choice) => choice.value === value)?.help
  return (
    <div class="field" data-control={input.control} data-severity={problem?.severity}>
      <label class="field-label" for={id}>
        {input.label}
        {input.optional && <span class="field-optional"> (optional)</span>}
      </label>
      <Control
        id={id}
        input={input}
        value={value}
        standsFor={standsFor}
        reveal={reveal}
        invalid={problem?.severity === 'error'}
        describedBy={problem ? `${helpId} ${messageId}` : helpId}
        onEdit={(raw) => {
          dispatch({ type: 'edit', input: name, raw })
        }}
        onLeave={() => {
          dispatch({ type: 'leave', input: name })
        }}
      />
      <p class="field-help" id={helpId}>
        {input.help}
        {chosen && ` ${chosen}`}
      </p>
      {problem && (
        <p class="field-message" id={messageId}>
          <Icon name={problem.severity} />
          <span>
            <strong>{problem.severity === 'error' ? 'Error: ' : 'Warning: '}</strong>
            {problem.problem} {problem.fix}
            {problem.remedy && 'set' in problem.remedy && (
              <FixButton
                fix={problem.remedy}
                onFix={({ label, set }) => {
                  dispatch({ type: 'fill', values: set })
                  announce(`${label}: done.`)
                }}
              />
            )}
          </span>
        </p>
      )}
    </div>
  )
}
