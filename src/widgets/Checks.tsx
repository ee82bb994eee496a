import type { Fix, LintFinding } from '../cookbook/lints/index.ts'
import type { Problem } from '../cookbook/problem.ts'
import type { Diagnostic } from '../engine/index.ts'
import { specs } from '../engine/index.ts'
import { FixButton } from './FixButton.tsx'
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
          {groupAlike(report).map((alike) => {
            const [{ code, severity, message }] = alike
            const lines = alike.flatMap(({ range }) => (range ? [range.start.line] : []))
            const fixes = alike.flatMap(({ fixes }) => fixes)
            return (
              <Finding key={`${code} ${message}`} severity={severity}>
                {lines.length > 0 && <LineLinks lines={lines} onLine={onLine} />}
                {message}{' '}
                <a href={href(`diagnostics/${code}/`)}>
                  <code>{code}</code>
                </a>
                {fixes
                  .filter((fix) => editable || 'set' in fix)
                  .map((fix, index) => (
                    <FixButton key={index} fix={fix} onFix={onFix} />
                  ))}
              </Finding>
            )
          })}
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

interface LineLinksProps {
  readonly lines: readonly number[]
  readonly onLine: (line: number) => void
}

/** Where something was found: `Butane line 7: ` or `Butane lines 7, 12: `. */
function LineLinks({ lines, onLine }: LineLinksProps) {
  return (
    <>
      Butane {lines.length === 1 ? 'line' : 'lines'}{' '}
      {lines.map((line, index) => (
        <>
          {index > 0 && ', '}
          <a
            key={line}
            href={`#${lineId('butane', line)}`}
            aria-label={`Butane line ${line}`}
            onClick={(event) => {
              event.preventDefault()
              onLine(line)
            }}
          >
            {line}
          </a>
        </>
      ))}
      {': '}
    </>
  )
}

/** Findings that say the same, one group for each thing said. */
function groupAlike(report: readonly LintFinding[]): [LintFinding, ...LintFinding[]][] {
  const groups = Map.groupBy(report, ({ code, message }) => `${code} ${message}`)
  return [...groups.values()] as [LintFinding, ...LintFinding[]][]
}
