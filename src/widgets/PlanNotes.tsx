import type { Deployment } from '../cookbook/deploy/deployment.ts'
import { Icon } from './Icon.tsx'
import { formatBytes } from './format-bytes.ts'

/** What a reader should know before following the plan, the worst first, and the size of the payload. */
export function PlanNotes({ deployment }: { readonly deployment: Deployment }) {
  return (
    <div class="notes">
      <ul class="notes-list">
        {deployment.notes.map(({ severity, title, text }) => (
          <li key={title} class="finding" data-severity={severity}>
            <Icon name={severity} />
            <span>
              <strong>{title}.</strong> {text}
            </span>
          </li>
        ))}
      </ul>
      <SizeLine deployment={deployment} />
    </div>
  )
}

/** How full the tightest limit is on the way to the machine. */
function SizeLine({ deployment: { payload, fit } }: { readonly deployment: Deployment }) {
  const { of, used, max } = fit
  const share = used / max
  return (
    <p class="size" data-over={share > 1}>
      <span>
        Configuration: <strong>{formatBytes(payload.length)}</strong>. The tightest limit is {of}:{' '}
        {formatBytes(used)} of {formatBytes(max)}.
      </span>
      <meter
        class="size-meter"
        min={0}
        max={1}
        high={0.9}
        value={share}
        aria-label="Share of the tightest limit"
      >
        {Math.round(share * 100)} %
      </meter>
    </p>
  )
}
