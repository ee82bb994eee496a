import type { Fix } from '../cookbook/lints/index.ts'

export interface FixButtonProps<F extends Fix> {
  readonly fix: F
  readonly onFix: (fix: F) => void
}

/** What mends something at one click, behind the sentence that says what is wrong. */
export function FixButton<F extends Fix>({ fix, onFix }: FixButtonProps<F>) {
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
