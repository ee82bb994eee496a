import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { decodeAddLink } from '../../cookbook/share/add-link.ts'
import { decodeLink } from '../../cookbook/share/link.ts'
import type { Host } from './composition.ts'
import type { HostAction } from './host-state.ts'
import type { Notice } from './notices.ts'
import { missingNotice, noticesOf, refusal } from './notices.ts'
import type { Kit } from './shared-host.ts'
import { broughtHost, hostToAdd } from './shared-host.ts'

/** How long the answers rest before the address follows them; browsers refuse too many changes. */
const REST = 400

interface Read {
  readonly host?: Host
  readonly notices: readonly Notice[]
}

/**
 * Keeps the host in the fragment of the address: opens the one the page comes with, and any that is
 * put there later, and then follows the answers. Returns what there is to say about what was opened.
 *
 * @param owned whether nothing of the host waits to be read; the browser notes that beside the address,
 * where no link can, so that a reload does not ask again
 */
export function useAddress(
  kit: Kit,
  link: string | undefined,
  owned: boolean,
  change: (action: HostAction) => void,
) {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const [ready, setReady] = useState(false)
  const current = useRef(link)
  current.current = link
  const isOwn = useRef(owned)
  isOwn.current = owned
  const written = useRef<string>()

  const open = useCallback(async () => {
    const read = await readFragment(location.hash, kit)
    if (read === undefined) return
    setNotices(read.notices)
    if (read.host) change({ type: 'open', host: isOwned() ? owning(read.host) : read.host })
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
      else if (current.current !== undefined) write(current.current, isOwn.current)
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [open])

  useEffect(() => {
    // A wrong link stays in the address until there is something to put in its place.
    if (!ready) return
    const isNoted = link === undefined || owned === isOwned()
    if ((link ?? '') === (written.current ?? '') && isNoted) return
    const timer = setTimeout(() => {
      written.current = link
      write(link, owned)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [ready, link, owned])

  return { notices, setNotices }
}

function write(link: string | undefined, owned: boolean): void {
  history.replaceState({ owned }, '', link ?? location.pathname + location.search)
}

/** Whether the reader made the host of this address in this tab, or has read what came with it. */
function isOwned(): boolean {
  return (history.state as { owned?: unknown } | null)?.owned === true
}

const owning = ({ brought: _brought, ...host }: Host): Host => host

const isHost = (fragment: string) => /^#(p|add)=/.test(fragment)

async function readFragment(fragment: string, kit: Kit): Promise<Read | undefined> {
  if (!isHost(fragment)) return undefined
  const handover = decodeAddLink(fragment)
  if (handover !== undefined) {
    const host = hostToAdd(handover, kit)
    if (host !== undefined) {
      const inputs = kit.cookbook.inputsOf(host.recipes)
      return { host, notices: missingNotice(handover.missing, inputs) }
    }
    return { notices: [refusal('The recipe of this link is not here.', 'Choose one below.')] }
  }
  const opened = await decodeLink(fragment, kit.cookbook)
  if (!opened.ok) return { notices: [refusal(opened.problem, opened.fix)] }
  const { value } = opened
  return { host: broughtHost(value.project, 'link', kit), notices: noticesOf(value, kit) }
}
