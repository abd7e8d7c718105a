import { contentDir } from '../../lib/settings.ts';
import { checkContent } from './check-content.ts';
import { blocking, formatProblems } from '../../content/problem.ts';

/** `npm run check:content`: prints every problem of the content and ends with 1 when one of them stops a build. */
const problems = await checkContent(contentDir);
if (problems.length > 0) console.error(formatProblems(problems));
if (blocking(problems).length > 0) process.exitCode = 1;
else console.log('内容检查通过。');
