import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'dist.*/', '.cache/', '.astro/', '.newsroom/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: 'error',
      // The ideographic space is ordinary in Chinese text; in code it is still a slip.
      'no-irregular-whitespace': ['error', { skipJSXText: true, skipTemplates: true }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['astro:content'], message: 'Only query modules in src/lib read collections.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/lib/queries/**', 'src/content.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
