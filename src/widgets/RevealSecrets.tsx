export interface RevealSecretsProps {
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
}

/** The switch that shows secrets as they were typed; it is there once one has been. */
export function RevealSecrets({ reveal, onReveal }: RevealSecretsProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={reveal}
        onChange={(event) => {
          onReveal(event.currentTarget.checked)
        }}
      />
      Reveal secrets
    </label>
  )
}
