import type { SpecId } from '../../cookbook/define-recipe.ts'
import { carryValues } from '../../cookbook/follow.ts'
import type { Brought } from '../../cookbook/share/brought.ts'
import { push, redo, startHistory, undo } from '../../cookbook/share/history.ts'
import type { History } from '../../cookbook/share/history.ts'
import type { Action, State } from '../state.ts'
import { reduce, startState } from '../state.ts'
import type { Composition, Host } from './composition.ts'
import { completeValues, emptyHost, isEmpty } from './composition.ts'

/** The one state behind the compose page. */
export interface HostState {
  readonly history: History<Host>
  readonly composition: Composition
  /** The form and the panes of the composition, as on a recipe's page. */
  readonly state: State
  /** What came along and the reader has confirmed; undoing does not take that back. */
  readonly read: readonly Brought[]
}

export type HostAction =
  | Action
  /** Which recipes the host is made of. */
  | { readonly type: 'choose'; readonly recipes: readonly string[] }
  | { readonly type: 'ask'; readonly spec: SpecId | undefined }
  /** The reader's own text; undefined to do without it. */
  | { readonly type: 'bring'; readonly text: string | undefined }
  /** A host from a link or a file. */
  | { readonly type: 'open'; readonly host: Host }
  /** The reader has read what came along. */
  | { readonly type: 'read' }
  | { readonly type: 'back' }
  | { readonly type: 'forth' }

type Compose = (host: Host) => Composition

/** The state of a host without recipes. */
export function startHost(compose: Compose): HostState {
  const composition = compose(emptyHost)
  const state = startState(composition.recipe)
  return {
    history: startHistory({ ...emptyHost, values: state.values }),
    composition,
    state,
    read: [],
  }
}

/** The next state; pure. Answers survive whatever happens to the choice of recipes. */
export function reduceHost(compose: Compose, current: HostState, action: HostAction): HostState {
  const { history } = current
  const { present } = history
  switch (action.type) {
    case 'choose':
      return rebuild(compose, current, { ...present, recipes: action.recipes })
    case 'ask':
      return rebuild(compose, current, { ...present, spec: action.spec })
    case 'bring':
      return rebuild(compose, current, { ...present, text: action.text }, 'text')
    case 'open':
      return isUntouched(history)
        ? restart(rebuild(compose, current, action.host))
        : rebuild(compose, current, action.host)
    case 'read': {
      const { brought } = present
      return brought ? { ...current, read: [...current.read, brought] } : current
    }
    case 'back':
      return travel(compose, current, undo(history))
    case 'forth':
      return travel(compose, current, redo(history))
    default: {
      const state = reduce(current.composition.recipe, current.state, action)
      if (state.values === current.state.values) return { ...current, state }
      const host = { ...present, values: state.values }
      // Before anything is chosen, answers come from what the browser remembered, and are no step.
      if (isUntouched(history)) return { ...current, state, history: startHistory(host) }
      const group = action.type === 'edit' ? action.input : undefined
      return { ...current, state, history: push(history, host, group) }
    }
  }
}

function isUntouched({ past, present, future }: History<Host>): boolean {
  return past.length === 0 && future.length === 0 && isEmpty(present)
}

function restart(current: HostState): HostState {
  return { ...current, history: startHistory(current.history.present) }
}

function rebuild(compose: Compose, current: HostState, host: Host, group?: string): HostState {
  const composition = compose(host)
  const carried = carryValues(current.composition.recipe, composition.recipe, host.values)
  const values = completeValues(composition.recipe, carried)
  const history = push(current.history, { ...host, values }, group)
  return show(current, composition, history)
}

function travel(compose: Compose, current: HostState, history: History<Host>): HostState {
  if (history.present === current.history.present) return current
  return show(current, compose(history.present), history)
}

function show(current: HostState, composition: Composition, history: History<Host>): HostState {
  const { values } = history.present
  const state = reduce(composition.recipe, current.state, { type: 'fill', values })
  return { ...current, history, composition, state }
}
