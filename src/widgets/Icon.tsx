/** Outlines on a 16 by 16 grid; each is one path so that it takes the colour of the text. */
const paths = {
  ok: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Zm-3 6.7 2.1 2.1L11 6',
  warning: 'M8 2 15 14H1L8 2Zm0 4.5v3.5m0 1.6v.9',
  error: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM8 4.6v4.2m0 1.8v.9',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM8 7.3v4m0-6.8v.9',
  copy: 'M5.5 5.5h8v9h-8ZM10.5 5.5v-4h-8v9h3',
  download: 'M8 1.5v9m-3.5-3.5L8 10.5l3.5-3.5M2 13.5h12',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.5v3.3h3.3',
} as const

export type IconName = keyof typeof paths

/** A decorative drawing; the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
