import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlRules } from './html-rules.ts';
import { pages } from './site.ts';

test('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(withoutTemplates(html()), path);
    for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages)) {
      faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(faults).toEqual([]);
});

/** A template is completed by a script before it is shown; the browser tests judge what comes of it. */
const withoutTemplates = (html: string) => html.replace(/<template[\s\S]*?<\/template>/g, '');
