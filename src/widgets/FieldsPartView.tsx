import { useRef } from 'preact/hooks'
import type { FieldsPart } from '../deploy/print-plan.ts'
import { CopyButton } from './CopyButton.tsx'

export interface FieldsPartViewProps {
  readonly part: FieldsPart
  /** The same with secrets masked. */
  readonly shown: FieldsPart
  readonly fresh: boolean
}

/** Values for the form of another program, each with a button that copies it whole. */
export function FieldsPartView({ part, shown, fresh }: FieldsPartViewProps) {
  return (
    <dl class="enter">
      {part.fields.map(({ label, value }, index) => (
        <EnterRow
          key={label}
          label={label}
          value={value}
          shown={shown.fields[index]?.value ?? ''}
          fresh={fresh}
        />
      ))}
    </dl>
  )
}

interface EnterRowProps {
  readonly label: string
  readonly value: string
  readonly shown: string
  readonly fresh: boolean
}

function EnterRow({ label, value, shown, fresh }: EnterRowProps) {
  const text = useRef<HTMLElement>(null)
  return (
    <div class="enter-row">
      <dt>{label}</dt>
      <dd>
        <code class="enter-value" ref={text}>
          {shown}
        </code>
        <CopyButton what={label} text={value} source={() => text.current} disabled={!fresh} />
      </dd>
    </div>
  )
}
