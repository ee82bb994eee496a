import type { Extension } from './extension.ts'

/** What a release may be called: it becomes part of URLs and file names. */
export const RELEASE = /^v?\d+(\.\d+){1,3}([-+][0-9A-Za-z]+)*$/

/**
 * A release as the bakery's file names have it: with a v where this extension's releases have one,
 * whichever way it was typed. The row's own release when nothing was typed.
 */
export function releaseName({ version }: Extension, typed?: string): string {
  if (typed === undefined) return version
  return `${version.startsWith('v') ? 'v' : ''}${typed.replace(/^v/, '')}`
}
