import { useRef } from 'preact/hooks'

export interface FileButtonProps {
  readonly label: string
  /** File name endings, as the `accept` attribute has them. */
  readonly accept: string
  readonly disabled?: boolean
  readonly onText: (text: string) => void
}

/** Opens a text file of the reader's; it is read in the page and goes nowhere. */
export function FileButton({ label, accept, disabled = false, onText }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => {
          input.current?.click()
        }}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          void file?.text().then(onText)
          // The same file can then be opened again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
