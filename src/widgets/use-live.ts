import { useEffect, useState } from 'preact/hooks'

/**
 * False while the server's HTML is taken over and true from the next render on. What only works
 * with JavaScript hangs on it, so that the first client render equals the server's.
 */
export function useLive(): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => {
    setLive(true)
  }, [])
  return live
}
