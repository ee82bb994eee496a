import type { Ref, VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { LineChanges } from './changed-lines.ts'
import { lineId } from './field-id.ts'
import type { Language } from './highlight.ts'
import { highlightLines } from './highlight.ts'

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

/** Highlighted text with line numbers; changed lines carry a bar and a word for screen readers. */
export function CodePane(props: CodePaneProps) {
  const { id, label, language, text, changes, wrap, active, codeRef } = props
  const html = useMemo(() => {
    const shown = text.endsWith('\n') ? text.slice(0, -1) : text
    return highlightLines(shown, language)
  }, [text, language])
  // An element that is the same as before is not compared again, which is most of the work of a key.
  const kept = useRef<readonly Kept[]>([])
  const lines = useMemo(() => {
    kept.current = html.map((line, index) => {
      const changed = changes.changed.has(index)
      const known = kept.current[index]
      if (known?.html === line && known.changed === changed) return known
      const number = index + 1
      const props = { id: lineId(id, number), number, html: line, changed }
      return { html: line, changed, element: <Line key={index} {...props} /> }
    })
    return kept.current.map(({ element }) => element)
  }, [id, html, changes])
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active && region.current) showFirstChange(region.current)
  }, [changes, active])
  return (
    <div class="code" ref={region} role="region" aria-label={label} tabIndex={0} data-wrap={wrap}>
      <pre>
        <code ref={codeRef}>{lines}</code>
      </pre>
    </div>
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
