import { describeError } from '../../build/errors.ts';
import { PlainError } from '../../content/plain-error.ts';
import { contentDir } from '../../lib/settings.ts';
import { applyChanges } from '../store/store.ts';
import { planGrid } from './plan.ts';

/** `npm run make-up -- ISSUE`: writes the made-up grid of an issue into its file, to be changed by hand. */
try {
  const [issue, ...more] = process.argv.slice(2);
  if (!issue || more.length > 0)
    throw new PlainError('用法：npm run make-up -- 期号，例如 npm run make-up -- 2024-03');
  const change = await planGrid(contentDir, issue);
  await applyChanges(contentDir, [change], { title: `${issue}：写入自动组版的版面` });
  console.log(`已把自动组版的版面写入 ${change.path}；改 grid 和 zones，版面就照改的排。`);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
