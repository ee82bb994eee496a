import { useEffect, useState } from 'preact/hooks'

/** How long a hidden pane lags behind the form. */
const LAG = 150

/** The value itself while `now` holds; otherwise the value once it has not changed for a moment. */
export function useRested<T>(value: T, now: boolean): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value)
    }, LAG)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return now ? value : rested
}
