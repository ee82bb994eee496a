import { useMemo, useReducer, useState } from 'preact/hooks'
import { applyEdits } from '../../cookbook/lints/index.ts'
import type { Edit } from '../../cookbook/lints/index.ts'
import { groupInputs } from '../../cookbook/compose/group-inputs.ts'
import { WHOLE } from '../../cookbook/compose/words.ts'
import { originComment } from '../../cookbook/share/origin-comment.ts'
import { readProjectFile } from '../../cookbook/share/project-file.ts'
import { announce } from '../announce.ts'
import { useLive } from '../use-live.ts'
import { useRemembered } from '../use-remembered.ts'
import { Workbench } from '../Workbench.tsx'
import { AdoptionReport } from './AdoptionReport.tsx'
import { arrivalOf } from './arrival.ts'
import { BroughtPanel, ReadFirst } from './Brought.tsx'
import { CataloguePane } from './CataloguePane.tsx'
import { slugsOf } from './catalogue.ts'
import type { Ingredient } from './catalogue.ts'
import { emptyHost, isEmpty } from './composition.ts'
import { FileButton } from './FileButton.tsx'
import type { HostAction, HostState } from './host-state.ts'
import { reduceHost, startHost } from './host-state.ts'
import { HostTools } from './HostTools.tsx'
import { Notices } from './Notices.tsx'
import { noticesOf, refusal, tooLong } from './notices.ts'
import { OwnText } from './OwnText.tsx'
import type { Kit } from './shared-host.ts'
import { broughtHost, linkOf } from './shared-host.ts'
import { ShoppingList } from './ShoppingList.tsx'
import { StartPane } from './StartPane.tsx'
import { useAddress } from './use-address.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { markedAgainst, withOrigin } from './with-origin.ts'

const places = [[WHOLE, 'Your host']] as const

/** The compose page: the catalogue, the host that is made of it, and what comes out. */
export function ComposeApp({ kit }: { readonly kit: Kit }) {
  const { catalogue, compose, engine } = kit
  const live = useLive()
  const [current, change] = useReducer(
    (state: HostState, action: HostAction) => reduceHost(compose, state, action),
    undefined,
    () => startHost(compose),
  )
  const { history, composition, state } = current
  const host = history.present
  const { recipe } = composition
  // What the browser keeps is about the place, which is asked whatever the host is made of.
  const { dispatch, kept, onForget } = useRemembered(compose(emptyHost).recipe, live, change)
  useUndoKeys(change)

  const [signed, setSigned] = useState(true)
  const link = useMemo(
    () => (isEmpty(host) ? undefined : linkOf(host, state.evaluation, kit)),
    [host, state.evaluation, kit],
  )
  const arrival = useMemo(() => arrivalOf(current), [host, composition, current.read])
  const held = arrival?.held === true
  const owned = arrival === undefined || arrival.read
  const { notices, setNotices } = useAddress(kit, link, owned, change)
  const address = link && location.origin + location.pathname + link
  const shown = useMemo(() => {
    if (host.text !== undefined) return markedAgainst(state, host.text)
    return withOrigin(state, signed && address ? originComment(address, engine) : [])
  }, [state, host.text, signed, address, engine])
  const hostParts = useMemo(
    () =>
      groupInputs(recipe).map(({ title, keys }) => ({
        title: title ?? 'Asked once for all',
        owns: (key: string) => keys.has(key),
      })),
    [recipe],
  )

  const choose = (recipes: readonly string[], words: string) => {
    change({ type: 'choose', recipes: [...new Set(recipes)] })
    announce(words)
  }
  const add = (ingredient: Ingredient) => {
    choose([...host.recipes, ...slugsOf(ingredient)], `${ingredient.title} is on your host.`)
  }
  const remove = ({ slug, title }: Ingredient) => {
    const others = host.recipes.filter((one) => one !== slug)
    choose(others, `${title} is off your host.`)
  }
  const withSlug = (work: (ingredient: Ingredient) => void) => (slug: string) => {
    const ingredient = catalogue.bySlug.get(slug)
    if (ingredient) work(ingredient)
  }
  const openProject = (text: string) => {
    const read = readProjectFile(text, kit.cookbook)
    const refused = read.ok
      ? tooLong(read.value.project.base ?? '')
      : refusal(read.problem, read.fix)
    if (refused) setNotices([refused])
    else if (read.ok) {
      setNotices(noticesOf(read.value, kit))
      change({ type: 'open', host: broughtHost(read.value.project, 'file', kit) })
    }
  }
  // It does not hang on the answers, so that typing need not compare it.
  const picker = useMemo(
    () => (
      <div class="picker">
        <CataloguePane
          catalogue={catalogue}
          chosen={host.recipes}
          live={live}
          onToggle={(one) => {
            if (host.recipes.includes(one.slug)) remove(one)
            else add(one)
          }}
        />
        <div class="basket">
          {isEmpty(host) ? (
            <StartPane catalogue={catalogue} live={live} onChoose={add} />
          ) : (
            <ShoppingList
              host={host}
              composition={composition}
              onAdd={withSlug(add)}
              onRemove={withSlug(remove)}
              onAsk={(spec) => {
                change({ type: 'ask', spec })
              }}
            />
          )}
          <OwnText
            text={host.text}
            live={live}
            onText={(text) => {
              const refused = text === undefined ? undefined : tooLong(text)
              if (refused) setNotices([refused])
              else change({ type: 'bring', text })
            }}
          />
          <p class="tool-row needs-script">
            <FileButton
              label="Open project file"
              accept=".json"
              disabled={!live}
              onText={openProject}
            />
          </p>
        </div>
      </div>
    ),
    [kit, live, composition, host.recipes, host.spec, host.text],
  )
  const { text } = host
  const editText =
    text !== undefined && text === state.evaluation.butane
      ? (edits: readonly Edit[]) => {
          change({ type: 'bring', text: applyEdits(text, edits) })
        }
      : undefined
  const values = state.evaluation.values
  const adoption = values && composition.adoptionOf?.(values)
  return (
    <div class="compose">
      <p class="script-note">
        This browser runs no scripts, so nothing can be put together here. Each recipe below has a
        page of its own, with a config to copy.
      </p>
      <Notices
        notices={notices}
        onDismiss={() => {
          setNotices([])
        }}
      />
      {arrival && (
        <BroughtPanel
          arrival={arrival}
          onRead={() => {
            change({ type: 'read' })
          }}
        />
      )}
      {picker}
      {!isEmpty(host) && (
        <>
          <HostTools
            kit={kit}
            current={current}
            shown={shown}
            address={address}
            held={held}
            signed={signed}
            onSign={setSigned}
            change={change}
          />
          <Workbench
            recipe={recipe}
            state={shown}
            live={live}
            dispatch={dispatch}
            kept={kept}
            onForget={onForget}
            hostParts={hostParts}
            places={places}
            editText={editText}
            held={held ? <ReadFirst /> : undefined}
          >
            {(showLine) =>
              adoption && (
                <AdoptionReport adoption={adoption} chosen={composition.chosen} onLine={showLine} />
              )
            }
          </Workbench>
        </>
      )}
    </div>
  )
}
