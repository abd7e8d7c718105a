import { contentDir } from '../../lib/settings.ts';
import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';

/** `npm run check:content`: prints every problem of the content and ends with 1 when there is one. */
const problems = await checkContent(contentDir);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log('内容检查通过。');
}
