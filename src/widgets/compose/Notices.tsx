import { Icon } from '../Icon.tsx'
import type { Notice } from './notices.ts'

export interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: () => void
}

/** What there is to say about a link or a file that was opened. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  // The region is there before its content, so that it is read out when it comes.
  return (
    <div role="alert">
      {notices.map(({ severity, title, text, lines }) => (
        <div key={title} class="notice finding" data-severity={severity}>
          <Icon name={severity} />
          <span>
            <strong>{title}</strong> {text}
            {lines && (
              <details>
                <summary>What differs</summary>
                <pre class="notice-lines" tabIndex={0}>
                  {lines
                    .filter(({ sign }) => sign !== ' ')
                    .map(({ sign, text: line }) => `${sign} ${line}\n`)}
                </pre>
              </details>
            )}
          </span>
        </div>
      ))}
      {notices.length > 0 && (
        <button type="button" class="button button-small" onClick={onDismiss}>
          Close
        </button>
      )}
    </div>
  )
}
