// The page for a config of the reader's own, for scripts/bench.mjs to paste long texts into.

import { h, render } from 'preact'
import ownConfig from '../../recipes/own-config/recipe.ts'
import { RecipeApp } from '../../src/widgets/RecipeApp.tsx'

/** Shows the page. */
export function start(): void {
  render(h(RecipeApp, { recipe: ownConfig }), document.body)
}

/** What a paste did to the page. */
export interface Pasted {
  /** Milliseconds of the longest task, and of all that were over 50. */
  longest: number
  long: number[]
  /** Milliseconds until the verdict on the new text was there. */
  until: number
  verdict: string
}

/** Pastes a text over the config and waits for the verdict on it. */
export async function paste(text: string): Promise<Pasted> {
  const long: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const field = document.querySelector<HTMLTextAreaElement>('#field-config')
  if (!field) throw new Error('there is no field for the config')
  const begin = performance.now()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const verdict = () => document.querySelector('.checks-title span')?.textContent ?? ''
  await frame()
  while (verdict().startsWith('Reading')) await frame()
  const until = performance.now() - begin
  // what is drawn for it, and what lags behind it
  await new Promise((settle) => setTimeout(settle, 1000))
  observer.disconnect()
  return { longest: Math.max(0, ...long), long, until, verdict: verdict() }
}

const frame = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)))
