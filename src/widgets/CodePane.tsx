import type { Ref, VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { LineChanges } from './changed-lines.ts'
import { lineId } from './field-id.ts'
import type { Language } from './highlight.ts'
import { highlightLines } from './highlight.ts'
import { useWindow } from './use-window.ts'

export interface CodePaneProps {
  /** Names the pane in the ids of its lines. */
  readonly id: string
  /** What a screen reader calls the scrolling region. */
  readonly label: string
  readonly language: Language
  readonly text: string
  readonly changes: LineChanges
  readonly wrap: boolean
  /** Whether the pane is in view; it scrolls to its changes when it comes up. */
  readonly active: boolean
  readonly codeRef: Ref<HTMLElement>
}

/**
 * Highlighted text with line numbers; changed lines carry a bar and a word for screen readers. Of a text
 * of thousands of lines it shows a part at a time.
 */
export function CodePane(props: CodePaneProps) {
  const { id, label, language, text, changes, wrap, active, codeRef } = props
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text])
  const { from, to, showAt, ref: region } = useWindow(id, lines.length)
  const html = useMemo(
    () => highlightLines(lines.slice(from, to).join('\n'), language),
    [lines, from, to, language],
  )
  // An element that is the same as before is not compared again, which is most of the work of a key.
  const kept = useRef<readonly Kept[]>([])
  const elements = useMemo(() => {
    kept.current = html.map((line, index) => {
      const number = from + index + 1
      const changed = changes.changed.has(number - 1)
      const known = kept.current[index]
      if (known?.html === line && known.changed === changed && known.number === number) return known
      const props = { id: lineId(id, number), number, html: line, changed }
      return { html: line, changed, number, element: <Line key={number} {...props} /> }
    })
    return kept.current.map(({ element }) => element)
  }, [id, html, from, changes])
  useEffect(() => {
    if (active && region.current) showFirstChange(region.current)
  }, [changes, active])
  const isWhole = to - from === lines.length
  return (
    <>
      {!isWhole && (
        <p class="pane-state">
          Lines {from + 1} to {to} of {lines.length}; the buttons above take all of them.{' '}
          {from > 0 && <WindowButton label="Earlier lines" onClick={() => showAt(from)} />}{' '}
          {to < lines.length && <WindowButton label="Later lines" onClick={() => showAt(to)} />}
        </p>
      )}
      <div class="code" ref={region} role="region" aria-label={label} tabIndex={0} data-wrap={wrap}>
        <pre>
          <code ref={isWhole ? codeRef : null}>{elements}</code>
        </pre>
      </div>
    </>
  )
}

function WindowButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="button button-small needs-script" onClick={onClick}>
      {label}
    </button>
  )
}

/** Scrolls the region, never the page, until its first changed line is in view. */
function showFirstChange(region: HTMLElement): void {
  const line = region.querySelector('[data-changed="true"]')
  if (!line) return
  const box = region.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  if (top >= box.top && bottom <= box.bottom) return
  region.scrollTop += top - box.top - box.height / 3
}

/** A line with what it was made from. */
interface Kept {
  readonly html: string
  readonly changed: boolean
  readonly number: number
  readonly element: VNode
}

interface LineProps {
  readonly id: string
  readonly number: number
  readonly html: string
  readonly changed: boolean
}

function Line({ id, number, html, changed }: LineProps) {
  return (
    <span class="line" id={id} data-line={number} data-changed={changed} tabIndex={-1}>
      {/* An image has no text, so selecting and copying the code by hand does not catch the word. */}
      {changed && <span class="line-mark" role="img" aria-label="Changed:" />}
      <span dangerouslySetInnerHTML={{ __html: html }} />
      {/* In the line, not between lines: what is copied has it, and no box is made for it. */}
      {'\n'}
    </span>
  )
}
