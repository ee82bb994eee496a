import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Output, OutputId } from './outputs.ts'
import { outputs } from './outputs.ts'

export interface TabsProps {
  readonly selected: OutputId
  readonly live: boolean
  /** Whether the running edit changed an output; its tab then carries a dot. */
  readonly changed: (output: Output) => boolean
  readonly onSelect: (id: OutputId) => void
  readonly children: (output: Output) => ComponentChildren
}

/** Where each key leads from tab `at` of `count`, as the ARIA tabs pattern has it. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * The panes as tabs. Until the page is live, and without JavaScript for good, they are sections one
 * below the other; the tab roles come only with the behaviour they promise.
 */
export function Tabs({ selected, live, changed, onSelect, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = outputs.findIndex(({ id }) => id === selected)
    const next = outputs[steps[event.key]?.(at, outputs.length) ?? -1]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus()
  }
  return (
    <div class="tabs">
      <div
        class="tab-list needs-script"
        ref={list}
        role="tablist"
        aria-label="Output"
        onKeyDown={move}
      >
        {outputs.map((output) => (
          <button
            key={output.id}
            type="button"
            class="tab"
            role="tab"
            id={tabId(output.id)}
            aria-selected={output.id === selected}
            aria-controls={panelId(output.id)}
            tabIndex={output.id === selected ? 0 : -1}
            onClick={() => {
              onSelect(output.id)
            }}
          >
            {output.label}
            {changed(output) && <span class="tab-dot" title="Changed by the last edit" />}
          </button>
        ))}
      </div>
      {outputs.map((output) => (
        <section
          key={output.id}
          class="pane"
          id={panelId(output.id)}
          data-selected={output.id === selected}
          role={live ? 'tabpanel' : undefined}
          aria-labelledby={tabId(output.id)}
        >
          <h3 class="pane-title">{output.label}</h3>
          {children(output)}
        </section>
      ))}
    </div>
  )
}

function tabId(id: OutputId): string {
  return `tab-${id}`
}

function panelId(id: OutputId): string {
  return `output-${id}`
}
