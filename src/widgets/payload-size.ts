import type { Payload } from '../deploy/payload.ts'

/**
 * Longest single argument Linux hands to a program: MAX_ARG_STRLEN in include/uapi/linux/binfmts.h,
 * 32 pages of 4 KiB, one byte of which is the closing NUL.
 */
const ARGUMENT_LIMIT = 32 * 4096 - 1

/** Length of what stands in front of the data in its argument. */
const OPTION_LENGTH = '--extraConfig:guestinfo.ignition.config.data='.length

export interface PayloadSize {
  /** For the page, e.g. "3.4 kB as base64". */
  readonly text: string
  /** Share of one Linux argument that is used, 1 being full. */
  readonly share: number
}

/** Measures a payload against the limit of one command line argument on Linux. */
export function measurePayload({ data, encoding }: Payload): PayloadSize {
  return {
    text: `${formatBytes(data.length)} as ${encoding}`,
    share: (data.length + OPTION_LENGTH) / ARGUMENT_LIMIT,
  }
}

/** A byte count for people, in units of 1000: "812 B", "3.4 kB", "131 kB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const thousands = bytes / 1000
  return `${thousands < 99.95 ? thousands.toFixed(1) : Math.round(thousands)} kB`
}
