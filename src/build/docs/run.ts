import { writeFileSync } from 'node:fs';
import { fieldsPage } from './fields-page.ts';

/** `npm run docs`: writes what of the handbook is made from the code. */
writeFileSync('docs/字段.md', fieldsPage());
console.log('写好了 docs/字段.md');
