import { useMemo, useState } from 'preact/hooks'
import { capabilities } from '../../cookbook/capabilities.ts'
import { joinWords } from '../../cookbook/compose/words.ts'
import type { Catalogue, Ingredient } from './catalogue.ts'
import { searchIngredients } from './catalogue.ts'

export interface CataloguePaneProps {
  readonly catalogue: Catalogue
  /** Slugs of what is chosen. */
  readonly chosen: readonly string[]
  readonly live: boolean
  readonly onToggle: (ingredient: Ingredient) => void
}

const ALL = 'All'

/** All recipes to choose from, narrowed down by words and by category. */
export function CataloguePane({ catalogue, chosen, live, onToggle }: CataloguePaneProps) {
  const { ingredients } = catalogue
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState(ALL)
  const categories = useMemo(
    () => [ALL, ...new Set(ingredients.map((one) => one.category))],
    [ingredients],
  )
  const found = searchIngredients(ingredients, query).filter(
    (one) => category === ALL || one.category === category,
  )
  return (
    <section class="catalogue" aria-labelledby="catalogue-title">
      <h2 class="compose-title" id="catalogue-title">
        Recipes
      </h2>
      <div class="catalogue-tools needs-script">
        <input
          type="search"
          class="control"
          aria-label="Search recipes"
          placeholder="Search"
          autocomplete="off"
          value={query}
          disabled={!live}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
          }}
        />
        <div class="categories" role="group" aria-label="Categories">
          {categories.map((name) => (
            <button
              key={name}
              type="button"
              class="category"
              aria-pressed={name === category}
              disabled={!live}
              onClick={() => {
                setCategory(name)
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <ul class="ingredients" aria-label="Recipes">
        {found.map((one) => (
          <IngredientItem
            key={one.slug}
            ingredient={one}
            chosen={chosen.includes(one.slug)}
            live={live}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {found.length === 0 && <p class="catalogue-none">No recipe has all of these words.</p>}
    </section>
  )
}

interface IngredientItemProps {
  readonly ingredient: Ingredient
  readonly chosen: boolean
  readonly live: boolean
  readonly onToggle: (ingredient: Ingredient) => void
}

function IngredientItem({ ingredient, chosen, live, onToggle }: IngredientItemProps) {
  const { title, description, category, recipe } = ingredient
  const needs = joinWords(recipe.needs.map((need) => capabilities[need]))
  return (
    <li class="ingredient" data-chosen={chosen}>
      <div class="ingredient-text">
        <h3 class="ingredient-title">
          {title} <span class="ingredient-category">{category}</span>
        </h3>
        <p class="ingredient-about">
          {description}
          {needs !== '' && ` Needs ${needs}.`}
        </p>
      </div>
      <button
        type="button"
        class={`button button-small needs-script ${chosen ? '' : 'button-strong'}`}
        aria-label={`${chosen ? 'Remove' : 'Add'} ${title}`}
        disabled={!live}
        onClick={() => {
          onToggle(ingredient)
        }}
      >
        {chosen ? 'Remove' : 'Add'}
      </button>
    </li>
  )
}
