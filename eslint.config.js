import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a default has no name to search for.',
};
const noMarkupStrings = {
  selector:
    "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseFromString)$/], JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'], CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
  message: 'No markup from strings: Trusted Types forbid it in the browser.',
};
const noDevices = {
  selector:
    "MemberExpression[object.name='navigator'][property.name=/^(usb|serial|bluetooth|hid)$/], CallExpression > MemberExpression.callee[property.name=/^(requestDevice|requestPort)$/]",
  message: 'Devices are reached from state/device-apis.ts and device/ alone: decision 17.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'An `as const` table and a union of its keys.' };

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-cli/',
    'build/',
    'bench/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    'public/',
    'scripts/canaries/',
    // Judged by the compiler: each line of it is there to be refused.
    '**/*.types-test.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A string spreads to code points, which is what fonts and masks count in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/prefer-readonly': 'error',
      // Numbers are fine in messages; objects and `undefined` are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => action()}` is how React handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An interface promises a promise; this implementation may have its answer at once.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures: their functions have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // A class with static members only is how a private constructor lends out its key (privacy/).
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', noMarkupStrings, noEnum],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noMarkupStrings, noDevices, noEnum],
      'no-restricted-globals': [
        'error',
        'event',
        'name',
        'status',
        'length',
        'close',
        'open',
        'print',
        'find',
      ],
    },
  },
  {
    files: ['src/{ui,state}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['src/device/**', 'src/state/device-apis.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noMarkupStrings, noEnum] },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    // A table of facts may be long; a file is one when its name says so.
    files: [...tests, 'e2e/**', 'src/**/*-table.ts', 'src/i18n/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: tests,
    rules: {
      // Tests hand wrong things in on purpose, and compare whatever JSON says.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // Code that is handed to the page touches what the page has, and tries what it must not.
    files: ['e2e/**'],
    rules: {
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'no-restricted-syntax': ['error', noEnum],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      ecmaVersion: 2025,
      sourceType: 'module',
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'URL',
          'Buffer',
          'TextDecoder',
          'TextEncoder',
          'WebAssembly',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  // Runs in the browser, as a hostile script would.
  { files: ['e2e/armour/probes.js'], rules: { 'no-undef': 'off' } },
);
