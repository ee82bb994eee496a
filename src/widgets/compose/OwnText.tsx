import { FileButton } from './FileButton.tsx'

export interface OwnTextProps {
  readonly text: string | undefined
  readonly live: boolean
  readonly onText: (text: string | undefined) => void
}

/** Where a reader brings an existing Butane config along; folded away until there is one. */
export function OwnText({ text, live, onText }: OwnTextProps) {
  return (
    <details class="own-text needs-script" open={text !== undefined || undefined}>
      <summary>Start from what you have</summary>
      <div class="own-text-body">
        <p class="field-help" id="own-text-help">
          Recipes are written into your Butane config, of any spec. Your comments and your order
          stay. The text is in no link and not kept by the browser.
        </p>
        <textarea
          class="control document"
          rows={8}
          wrap="off"
          aria-label="Your Butane config"
          aria-describedby="own-text-help"
          placeholder="Paste it here"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          disabled={!live}
          value={text ?? ''}
          onInput={(event) => {
            onText(event.currentTarget.value || undefined)
          }}
        />
        <p class="tool-row">
          <FileButton
            label="Open a file"
            accept=".bu,.yaml,.yml,.butane"
            disabled={!live}
            onText={onText}
          />
          {text !== undefined && (
            <button
              type="button"
              class="button"
              onClick={() => {
                onText(undefined)
              }}
            >
              Do without it
            </button>
          )}
        </p>
      </div>
    </details>
  )
}
