import { useEffect } from 'preact/hooks'
import type { Recipe } from '../cookbook/define-recipe.ts'
import type { Values } from '../cookbook/input.ts'
import { openOnceInSteps } from '../cookbook/open-once.ts'
import type { Steps } from '../engine/index.ts'
import { evaluateAnswers } from './evaluate-answers.ts'
import type { Evaluated, State } from './state.ts'

/** Milliseconds for which steps are done before the browser may draw and take keys again. */
const SLICE = 12

/** A moment without a key, after which a long text is looked at. */
const REST = 120

/** Evaluates answers that the state holds as pending, in slices, and hands over what comes of them. */
export function useSlices(
  asked: Recipe,
  { pending, values, recipe }: State,
  change: (action: Evaluated) => void,
): void {
  useEffect(() => {
    if (!pending) return
    const steps = evaluateForState(asked, recipe, values)
    let timer = setTimeout(work, REST)
    return () => {
      clearTimeout(timer)
    }
    function work() {
      const end = performance.now() + SLICE
      do {
        const step = steps.next()
        if (step.done) {
          change(step.value)
          return
        }
      } while (performance.now() < end)
      timer = setTimeout(work)
    }
  }, [asked, recipe, pending, values, change])
}

function* evaluateForState(asked: Recipe, from: Recipe, typed: Values): Steps<Evaluated> {
  // following the answers opens the text, which takes several steps of its own
  yield* openOnceInSteps(typed[asked.document ?? ''] ?? '')
  return { type: 'evaluated', typed, ...(yield* evaluateAnswers(asked, from, typed)) }
}
