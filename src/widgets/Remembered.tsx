import { announce } from './announce.ts'

export interface RememberedProps {
  /** Whether the browser keeps anything. */
  readonly kept: boolean
  readonly onForget: () => void
}

/** Says what the browser keeps for the next visit, with the button that makes it forget. */
export function Remembered({ kept, onForget }: RememberedProps) {
  return (
    <p class="remembered needs-script">
      {kept
        ? 'This browser keeps the place, the program and the shell you chose. '
        : 'The place, the program and the shell you choose are kept in this browser for your next visit. Users, keys and the answers about your host are not.'}
      {kept && (
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            onForget()
            announce('This browser has forgotten your settings.')
          }}
        >
          Forget them
        </button>
      )}
    </p>
  )
}
