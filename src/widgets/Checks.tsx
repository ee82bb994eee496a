import type { Fix, LintFinding } from '../cookbook/lints/index.ts'
import type { Problem } from '../cookbook/problem.ts'
import type { Diagnostic } from '../engine/index.ts'
import { specs } from '../engine/index.ts'
import { href } from './href.ts'
import { fieldId, focusField, lineId } from './field-id.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import type { Summary } from './summary.ts'

export interface ChecksProps {
  readonly spec: string
  readonly summary: Summary
  readonly problems: readonly Problem[]
  readonly report: readonly LintFinding[]
  readonly labels: ReadonlyMap<string, string>
  /** Whether the reader can edit the Butane text itself, so that a fix of the text makes sense. */
  readonly editable: boolean
  /** Applies the one-click fix of a finding. */
  readonly onFix: (fix: Fix) => void
  /** Brings a line of the Butane pane into view. */
  readonly onLine: (line: number) => void
}

/** Each severity in words, and its drawing. */
const severities: Readonly<Record<Diagnostic['severity'], { word: string; icon: IconName }>> = {
  error: { word: 'Error', icon: 'error' },
  warning: { word: 'Warning', icon: 'warning' },
  info: { word: 'Note', icon: 'info' },
}

/** Whether the configuration holds, and every finding with a link to where it can be mended. */
export function Checks(props: ChecksProps) {
  const { spec, summary, problems, report, labels, editable, onFix, onLine } = props
  const { verdict, sentence } = summary
  return (
    <section class="checks" aria-labelledby="checks-title" data-verdict={verdict}>
      <h3 class="checks-title" id="checks-title">
        <Icon name={verdict} />
        <span>{sentence}</span>
        <span class="checks-spec">{describeSpec(spec)}</span>
      </h3>
      {problems.length + report.length > 0 && (
        <ul class="checks-list">
          {problems.map(({ input, severity, problem, fix, remedy }) => (
            <Finding key={`${input} ${problem}`} severity={severity}>
              <a
                href={`#${fieldId(input)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(input)
                }}
              >
                {labels.get(input) ?? input}
              </a>
              {': '}
              {problem} {fix}
              {remedy && <FixButton fix={remedy} onFix={onFix} />}
            </Finding>
          ))}
          {report.map(({ code, severity, message, range, fixes }) => (
            <Finding key={`${code} ${range?.start.offset ?? ''}`} severity={severity}>
              {range && (
                <>
                  <LineLink line={range.start.line} onLine={onLine} />
                  {': '}
                </>
              )}
              {message}{' '}
              <a href={href(`diagnostics/${code}/`)}>
                <code>{code}</code>
              </a>
              {fixes
                .filter((fix) => editable || 'set' in fix)
                .map((fix) => (
                  <FixButton key={fix.label} fix={fix} onFix={onFix} />
                ))}
            </Finding>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Which spec the Butane is written in, and which one comes out of it. */
function describeSpec(id: string): string {
  const ignition = specs.find((spec) => spec.id === id)?.ignition
  return ignition === undefined ? id : `${id} → Ignition ${ignition}`
}

function FixButton({ fix, onFix }: { fix: Fix; onFix: (fix: Fix) => void }) {
  return (
    <>
      {' '}
      <button
        type="button"
        class="button button-small needs-script"
        onClick={() => {
          onFix(fix)
        }}
      >
        {fix.label}
      </button>
    </>
  )
}

interface FindingProps {
  readonly severity: Diagnostic['severity']
  readonly children: preact.ComponentChildren
}

function Finding({ severity, children }: FindingProps) {
  const { word, icon } = severities[severity]
  return (
    <li class="finding" data-severity={severity}>
      <Icon name={icon} />
      <span>
        <strong>{word}</strong> {children}
      </span>
    </li>
  )
}

function LineLink({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  return (
    <a
      href={`#${lineId('butane', line)}`}
      onClick={(event) => {
        event.preventDefault()
        onLine(line)
      }}
    >
      Butane line {line}
    </a>
  )
}
