import type { ComponentChildren } from 'preact'
import type { Brought, BroughtAnswer } from '../../cookbook/share/brought.ts'
import type { Deeds } from '../../cookbook/share/own-text.ts'
import { announce } from '../announce.ts'
import { Icon } from '../Icon.tsx'

/** What of a host is still as it came with a link or a file. */
export interface Arrival {
  readonly from: Brought['from']
  readonly answers: readonly BroughtAnswer[]
  /** What a Butane text that came along does; undefined where none came. */
  readonly deeds: readonly Deeds[] | undefined
  /** Whether the reader has confirmed it. */
  readonly read: boolean
  /** Whether nothing is to be copied or downloaded until then. */
  readonly held: boolean
}

/** Where what is held leads to. */
const ARRIVAL_ID = 'arrival'

const origins = { link: 'a link', file: 'a project file' } as const

export interface BroughtProps {
  readonly arrival: Arrival
  readonly onRead: () => void
}

/** Says what somebody else may have chosen for this host; folded away once it has been read. */
export function BroughtPanel({ arrival, onRead }: BroughtProps) {
  const { from, answers, deeds, read, held } = arrival
  const title = `This host came with ${origins[from]}`
  if (read) {
    return (
      <details class="arrival" id={ARRIVAL_ID} data-read="true">
        <summary>{title}, and you have read what is in it</summary>
        <ArrivalList answers={answers} deeds={deeds} />
      </details>
    )
  }
  return (
    <section
      class="arrival"
      id={ARRIVAL_ID}
      data-held={held}
      aria-labelledby="arrival-title"
      tabIndex={-1}
    >
      <h2 class="arrival-title" id="arrival-title">
        <Icon name={held ? 'warning' : 'info'} />
        {title}
      </h2>
      <p>
        {deeds && 'Whoever made it wrote a Butane text, which does what is listed here. '}
        {answers.length > 0 &&
          'Whoever made it chose these answers, which differ from the defaults.'}
        {held &&
          ' What is marked decides what your machine runs, who gets into it or what is deleted. Nothing can be copied or downloaded until you have read it.'}
      </p>
      <ArrivalList answers={answers} deeds={deeds} />
      <button
        type="button"
        class={held ? 'button button-strong' : 'button'}
        onClick={() => {
          onRead()
          announce(held ? 'Copying and downloading are possible now.' : 'Folded away.')
        }}
      >
        I have read this
      </button>
    </section>
  )
}

/** What stands where something could be copied or downloaded. */
export function ReadFirst() {
  return (
    <>
      Part of this came from somebody else. <a href={`#${ARRIVAL_ID}`}>Read what it is</a> to copy
      and download.
    </>
  )
}

function ArrivalList({ answers, deeds }: Pick<Arrival, 'answers' | 'deeds'>) {
  return (
    <dl class="arrival-list">
      {deeds && (
        <Row label="Butane text" guarded>
          {deeds.length === 0 && 'It does nothing that is known here, or cannot be read.'}
          {deeds.map(({ title, items }) => (
            <div key={title}>
              <strong>{title}</strong>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </Row>
      )}
      {answers.map(({ key, label, words, guarded }) => (
        <Row key={key} label={label} guarded={guarded}>
          {words}
        </Row>
      ))}
    </dl>
  )
}

interface RowProps {
  readonly label: string
  readonly guarded: boolean
  readonly children: ComponentChildren
}

function Row({ label, guarded, children }: RowProps) {
  return (
    <div class="arrival-row" data-guarded={guarded}>
      <dt>
        {guarded && <Icon name="warning" />}
        {label}
        {guarded && <span class="visually-hidden"> (read this)</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
