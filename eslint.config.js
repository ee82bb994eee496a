import astro from 'eslint-plugin-astro'
import * as mdx from 'eslint-plugin-mdx'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/**
 * One forbidden kind of import: a pattern for the text after `from`, and where to go instead.
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Ban
 */

const layers = 'facts|reference|deploy|cookbook|widgets|components|layouts|pages|styles|cli'
const tested = 'tests|scripts|build'

/** @type {Ban} */
const extensionless = {
  regex: String.raw`^\.{1,2}/(?!.*\.\w+(\?\w+)?$)`,
  message: 'Write the extension: ./name.ts.',
}
/** @type {Ban} */
const engineInternals = {
  regex: String.raw`/engine/(?!index\.ts$)`,
  message: 'Use what src/engine/index.ts exports, or export it there first.',
}
/** @type {Ban} */
const nodeModules = {
  regex: '^node:',
  message: 'This code runs in the browser too: take what you need as an argument.',
}
/** @type {Ban} */
const astroModules = {
  regex: '^astro(:|/|$)',
  message: 'Astro belongs in src/components, src/layouts and src/pages: pass the value in.',
}
/** @type {Ban} */
const testCode = {
  regex: String.raw`^(\.\./)+(${tested})/`,
  message: 'Nothing imports tests, scripts or build helpers: move the shared part to src.',
}

/**
 * Bans packages other than those named.
 * @param {string[]} packages
 * @param {string} message
 * @returns {Ban}
 */
const packagesOtherThan = (packages, message) => ({
  regex: String.raw`^(?![./]|node:|astro(:|/|$)|(${packages.join('|').replaceAll('.', String.raw`\.`)})(/|$))`,
  message,
})

/**
 * Bans layers of src, from wherever below src the importing file is.
 * @param {string} names
 * @param {string} message
 * @returns {Ban}
 */
const layer = (names, message) => ({ regex: String.raw`^(\.\./)+(src/)?(${names})/`, message })

/**
 * @param {Ban[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restrictImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

/** What each folder must not import; docs/architecture.md shows the same as a picture. */
const rules = [
  {
    files: ['src/engine/**'],
    bans: [
      nodeModules,
      astroModules,
      packagesOtherThan([], 'The engine has no dependencies.'),
      layer(layers, 'The engine knows nothing of what is built on it: pass the value in.'),
    ],
  },
  {
    files: ['src/facts/**'],
    bans: [
      nodeModules,
      astroModules,
      packagesOtherThan([], 'Facts have no dependencies.'),
      layer(
        `engine|${layers.replace('facts|', '')}`,
        'The facts are the ground floor: what reads them imports them.',
      ),
    ],
  },
  {
    files: ['src/deploy/**'],
    bans: [
      nodeModules,
      astroModules,
      packagesOtherThan([], 'Builders have no dependencies.'),
      layer(
        `engine|${layers.replace('facts|', '').replace('deploy|', '')}`,
        'A builder takes the Ignition text as an argument and returns a Command.',
      ),
    ],
  },
  {
    files: ['src/cookbook/**'],
    bans: [
      nodeModules,
      astroModules,
      engineInternals,
      packagesOtherThan(
        ['@noble/hashes', 'bcryptjs', 'smol-toml'],
        'The recipe kit depends on nothing but what hashes passwords and reads TOML.',
      ),
      layer(
        'reference|widgets|components|layouts|pages|styles|cli',
        'The kit has no user interface.',
      ),
      { regex: '/recipes/', message: 'The kit knows no single recipe: pass the recipe in.' },
    ],
  },
  {
    files: ['recipes/*/recipe.ts'],
    bans: [
      nodeModules,
      astroModules,
      engineInternals,
      packagesOtherThan([], 'A recipe uses src/cookbook, src/deploy and src/facts only.'),
      {
        regex: '/engine/',
        message: 'A recipe needs no more than the types of the engine: import type.',
        allowTypeImports: true,
      },
      layer('widgets|components|layouts|pages|styles|cli', 'A recipe has no user interface.'),
      {
        regex: String.raw`^\.\./(?!\.\./src/|[\w-]+/recipe\.ts$)`,
        message:
          'Of another recipe import recipe.ts, to compose it: what else is shared goes to src/cookbook.',
      },
    ],
  },
  {
    files: ['recipes/**/*.mdx'],
    bans: [engineInternals],
  },
  {
    files: ['src/reference/**'],
    bans: [
      nodeModules,
      astroModules,
      {
        regex: String.raw`/engine/(?!(index|reference)\.ts$)`,
        message: 'Use what src/engine/index.ts and src/engine/reference.ts export.',
      },
      packagesOtherThan([], 'The reference depends on the engine alone.'),
      layer('deploy|cookbook|widgets|components|layouts|pages|styles|cli', 'It is data for pages.'),
    ],
  },
  {
    files: ['src/widgets/**'],
    bans: [
      nodeModules,
      astroModules,
      engineInternals,
      packagesOtherThan(['preact'], 'Widgets depend on preact alone.'),
      layer(
        'reference|components|layouts|pages|cli',
        'A widget takes what it shows from its recipe.',
      ),
    ],
  },
  {
    files: ['src/cli/**'],
    bans: [
      astroModules,
      engineInternals,
      packagesOtherThan([], 'The command has no dependencies of its own.'),
      layer(
        'reference|deploy|widgets|components|layouts|pages|styles',
        'The command has no web page.',
      ),
    ],
  },
  {
    files: ['src/components/**', 'src/layouts/**', 'src/pages/**', 'src/*.ts'],
    bans: [engineInternals],
  },
  { files: ['build/**', 'scripts/**', 'tests/**', '*.config.*'], bans: [], mayUseTests: true },
]

export default defineConfig([
  globalIgnores(['dist/', 'lib/', '.astro/', '.tmp/', 'test-results/', 'tests/golden/**/*.bu']),
  ...typescript.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.{ts,tsx,js,mjs}'],
  })),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 400],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // An empty string is often as good as none, so `||` and `?:` are right for strings.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Declarations of globals have to be `var`, and the island's type is named in place.
    files: ['**/*.d.ts'],
    rules: {
      'no-var': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  { files: ['scripts/**', 'src/cli/**', '*.config.*'], rules: { 'no-console': 'off' } },
  ...astro.configs['flat/recommended'],
  { ...mdx.flat, files: ['**/*.mdx'] },
  ...rules.map(({ files, bans, mayUseTests }) => ({
    files,
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: restrictImports([extensionless, ...(mayUseTests ? [] : [testCode]), ...bans]),
  })),
])
