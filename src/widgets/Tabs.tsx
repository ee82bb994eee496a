import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

/** What a tab needs to be told from the others. */
export interface Tab {
  readonly id: string
  readonly label: string
}

export interface TabsProps<T extends Tab> {
  readonly tabs: readonly T[]
  readonly selected: T['id']
  readonly live: boolean
  /** Whether the running edit changed what a tab shows; it then carries a dot. */
  readonly changed: (tab: T) => boolean
  readonly onSelect: (id: T['id']) => void
  readonly children: (tab: T) => ComponentChildren
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
export function Tabs<T extends Tab>(props: TabsProps<T>) {
  const { tabs, selected, live, changed, onSelect, children } = props
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected)
    const next = tabs[steps[event.key]?.(at, tabs.length) ?? -1]
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
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            class="tab"
            role="tab"
            id={tabId(tab.id)}
            aria-selected={tab.id === selected}
            aria-controls={panelId(tab.id)}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => {
              onSelect(tab.id)
            }}
          >
            {tab.label}
            {changed(tab) && <span class="tab-dot" title="Changed by the last edit" />}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <section
          key={tab.id}
          class="pane"
          id={panelId(tab.id)}
          data-selected={tab.id === selected}
          role={live ? 'tabpanel' : undefined}
          aria-labelledby={tabId(tab.id)}
        >
          <h3 class="pane-title">{tab.label}</h3>
          {children(tab)}
        </section>
      ))}
    </div>
  )
}

function tabId(id: string): string {
  return `tab-${id}`
}

function panelId(id: string): string {
  return `output-${id}`
}
