import { useEffect, useRef } from 'preact/hooks'
import { announce } from './announce.ts'

/** How long the form must rest before its verdict is read out. */
const REST = 1000

/** Reads the verdict out once the form rests, and only when it differs from the last one. */
export function useAnnouncedVerdict(sentence: string): void {
  const said = useRef(sentence)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current === sentence) return
      said.current = sentence
      announce(sentence)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [sentence])
}
