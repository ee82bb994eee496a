import type { Fragment } from '../fragment.ts'
import { readNotes, withNotes } from '../note.ts'
import type { Chosen } from './composable.ts'
import type { Merge } from './merge-fragments.ts'
import type { Mapping } from './statement.ts'
import { isList, isMapping } from './statement.ts'
import { titlesOf } from './words.ts'

/** Which of the chosen recipes an item is from, by their places; none where it is from all. */
type Group = readonly number[]

/**
 * Orders the lists of a merged config for its reader and heads them with the recipes. What all
 * recipes have in common comes first and has no heading; then recipe by recipe, the title above the
 * first item of each. What some of them have in common stands under all their titles.
 */
export function arrange({ fragment, origins }: Merge, chosen: readonly Chosen[]): Fragment {
  return mapValues(fragment, (section) => {
    if (!isMapping(section)) return section
    const lists = Object.values(section).filter(isItems)
    if (lists.length === 0) return withHeading(section, groupOf(section))
    return mapValues(section, (list) => (isItems(list) ? arrangeItems(list) : list))
  })

  function arrangeItems(items: readonly Mapping[]): Mapping[] {
    return items
      .map((item) => ({ item, group: groupOf(item) }))
      .toSorted((one, other) => compareGroups(one.group, other.group))
      .map(({ item, group }, index, all) => {
        const before = all[index - 1]?.group ?? []
        return compareGroups(before, group) === 0 ? item : withHeading(item, group)
      })
  }

  function groupOf(item: Mapping): Group {
    const slugs = origins.get(item) ?? []
    const all = chosen.every(({ slug }) => slugs.includes(slug))
    return all ? [] : chosen.flatMap(({ slug }, index) => (slugs.includes(slug) ? [index] : []))
  }

  function withHeading(item: Mapping, group: Group): Mapping {
    if (group.length === 0) return item
    const titles = titlesOf(chosen.filter((_, index) => group.includes(index)))
    return withNotes([`--- ${titles} ---`, ...readNotes(item)], item)
  }
}

/** Groups of earlier recipes first, and of those with one beginning the shorter. */
function compareGroups(one: Group, other: Group): number {
  const index = one.findIndex((place, at) => place !== other[at])
  if (index === -1) return one.length - other.length
  return (one[index] ?? 0) - (other[index] ?? -1)
}

function isItems(value: unknown): value is readonly Mapping[] {
  return isList(value) && value.length > 0 && value.every(isMapping)
}

function mapValues(mapping: Mapping, change: (value: unknown) => unknown): Mapping {
  const entries = Object.entries(mapping).map(([key, value]) => [key, change(value)])
  return withNotesOf(mapping, Object.fromEntries(entries) as Mapping)
}

function withNotesOf(from: Mapping, to: Mapping): Mapping {
  const notes = readNotes(from)
  return notes.length === 0 ? to : withNotes(notes, to)
}
