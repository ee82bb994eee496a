import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Recipe } from '../../cookbook/define-recipe.ts'
import { evaluateFleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import { createHostEvaluator } from '../../cookbook/fleet/host.ts'
import type { Values } from '../../cookbook/input.ts'
import type { Row } from './fleet-state.ts'

/** Milliseconds for which hosts are evaluated before the browser may draw and take keys again. */
const SLICE = 8

/** A fleet, and the answers that it is of. */
export interface Followed {
  readonly fleet: Fleet
  readonly values: Values
  readonly rows: readonly Row[]
}

/**
 * Evaluates the hosts whose answers have changed, in slices and only after what was typed is on the
 * screen. Returns the newest whole fleet; its `values` and `rows` are older ones while it follows.
 */
export function useFleet(recipe: Recipe, values: Values, rows: readonly Row[]): Followed {
  const hostOf = useMemo(() => createHostEvaluator(recipe), [recipe])
  const [followed, setFollowed] = useState(() => ({
    fleet: evaluateFleet(recipe, values, answersOf(rows), hostOf),
    values,
    rows,
  }))
  const current = followed.values === values && followed.rows === rows
  useEffect(() => {
    if (current) return
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = () => {
      const end = performance.now() + SLICE
      for (; next < rows.length; next += 1) {
        if (performance.now() > end) {
          timer = setTimeout(work)
          return
        }
        hostOf(values, rows[next]?.values ?? {})
      }
      setFollowed({ fleet: evaluateFleet(recipe, values, answersOf(rows), hostOf), values, rows })
    }
    // A timer alone may go off before the frame with what was typed.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(work)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [current, recipe, values, rows, hostOf])
  return followed
}

const answersOf = (rows: readonly Row[]) => rows.map((row) => row.values)
