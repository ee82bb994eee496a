import { showHidden } from '../../deploy/hidden-characters.ts'
import type { Input, Inputs, Values } from '../input.ts'
import { holds } from '../input.ts'
import { describeSshKeys } from '../ssh-fingerprint.ts'
import type { Deeds } from './own-text.ts'
import { deedsOf } from './own-text.ts'

/** What a host was when it came with a link or a file, so that somebody else may have chosen it. */
export interface Brought {
  readonly from: 'link' | 'file'
  /** The public answers in it, which all differ from their defaults. */
  readonly values: Readonly<Values>
  readonly text?: string | undefined
}

/** An answer that is still as it came. */
export interface BroughtAnswer {
  readonly key: string
  readonly label: string
  /** The answer in words, perhaps of several lines. */
  readonly words: string
  /** `Input.guarded` of the answer. */
  readonly guarded: boolean
}

/**
 * Lists the answers that came along and that nobody has changed since, those that are guarded first.
 * An answer of several lines counts as long as one of its lines is still there; what is not asked at
 * present counts, too, because another answer may call for it later.
 */
export function broughtAnswers(
  inputs: Inputs,
  { values: came }: Brought,
  now: Readonly<Values>,
): BroughtAnswer[] {
  const answers = Object.entries(inputs).flatMap(([key, input]) => {
    const left = remaining(input, came[key], now[key])
    if (input.secret || left === undefined) return []
    const { label, guarded } = input
    return [{ key, label, words: inWords(input, left), guarded: holds(guarded, left) }]
  })
  return [...answers.filter((one) => one.guarded), ...answers.filter((one) => !one.guarded)]
}

/**
 * Lists what the text that came along does, as far as the present one still does it. Undefined where
 * nothing is left of it.
 */
export function broughtDeeds(
  { text: came }: Brought,
  now: string | undefined,
): Deeds[] | undefined {
  if (came === undefined || now === undefined) return undefined
  const deeds = deedsOf(came)
  if (came.trim() === now.trim()) return deeds
  const present = new Set(deedsOf(now).flatMap(({ items }) => items))
  const left = deeds.flatMap(({ title, items }) => {
    const still = items.filter((item) => present.has(item))
    return still.length > 0 ? [{ title, items: still }] : []
  })
  return left.length > 0 ? left : undefined
}

function remaining(
  { control }: Input<unknown>,
  came: string | undefined,
  now = '',
): string | undefined {
  if (came === undefined) return undefined
  if (came.trim() === now.trim()) return came.trim()
  if (control !== 'lines') return undefined
  const lines = new Set(linesOf(now))
  const left = linesOf(came).filter((line) => lines.has(line))
  return left.length > 0 ? left.join('\n') : undefined
}

const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

function inWords({ control, choices }: Input<unknown>, text: string): string {
  if (control === 'switch') return text === 'true' ? 'On' : 'Off'
  const chosen = choices?.find(({ value }) => value === text)?.label
  if (chosen !== undefined) return chosen
  if (text === '') return 'Empty'
  const keys = control === 'lines' ? describeSshKeys(text) : []
  return showHidden((keys.length > 0 ? keys : linesOf(text)).join('\n'))
}
