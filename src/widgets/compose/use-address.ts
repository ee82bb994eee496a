import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { decodeAddLink } from '../../cookbook/share/add-link.ts'
import { decodeLink } from '../../cookbook/share/link.ts'
import type { Host } from './composition.ts'
import type { HostAction } from './host-state.ts'
import type { Notice } from './notices.ts'
import { noticesOf, refusal } from './notices.ts'
import type { Kit } from './shared-host.ts'
import { hostOf, hostToAdd } from './shared-host.ts'

/** How long the answers rest before the address follows them; browsers refuse too many changes. */
const REST = 400

interface Read {
  readonly host?: Host
  readonly notices: readonly Notice[]
}

/**
 * Keeps the host in the fragment of the address: opens the one the page comes with, and any that is
 * put there later, and then follows the answers. Returns what there is to say about what was opened.
 */
export function useAddress(
  kit: Kit,
  link: string | undefined,
  change: (action: HostAction) => void,
) {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const [ready, setReady] = useState(false)
  const current = useRef(link)
  current.current = link
  const written = useRef<string>()

  const open = useCallback(async () => {
    const read = await readFragment(location.hash, kit)
    if (read === undefined) return
    setNotices(read.notices)
    if (read.host) change({ type: 'open', host: read.host })
  }, [kit, change])

  useEffect(() => {
    void open().then(() => {
      setReady(true)
    })
    const follow = () => {
      const { hash } = location
      if (hash === current.current) return
      if (isHost(hash)) void open()
      // A link within the page has done its work; the address is the host's again.
      else if (current.current !== undefined) write(current.current)
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [open])

  useEffect(() => {
    // A wrong link stays in the address until there is something to put in its place.
    if (!ready || (link ?? '') === (written.current ?? '')) return
    const timer = setTimeout(() => {
      written.current = link
      write(link)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [ready, link])

  return { notices, setNotices }
}

function write(link: string | undefined): void {
  history.replaceState(history.state, '', link ?? location.pathname + location.search)
}

const isHost = (fragment: string) => /^#(p|add)=/.test(fragment)

async function readFragment(fragment: string, kit: Kit): Promise<Read | undefined> {
  if (!isHost(fragment)) return undefined
  const handover = decodeAddLink(fragment)
  if (handover !== undefined) {
    const host = hostToAdd(handover, kit)
    if (host !== undefined) return { host, notices: [] }
    return { notices: [refusal('The recipe of this link is not here.', 'Choose one below.')] }
  }
  const opened = await decodeLink(fragment, kit.cookbook)
  if (!opened.ok) return { notices: [refusal(opened.problem, opened.fix)] }
  const { value } = opened
  return { host: hostOf(value.project, kit.compose), notices: noticesOf(value, kit) }
}
