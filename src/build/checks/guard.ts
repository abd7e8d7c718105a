import { machineFault } from '../errors.ts';
import { shownFile, type Problem } from '../../content/problem.ts';
import type { Content, Rule } from './content.ts';

/** A fault of the machine or of the check itself, told like one of the content, so that all others are told as well. */
export const unexpected = (file: string, error: unknown): Problem => ({
  file,
  field: '',
  ...(machineFault(error) ?? ownFault(error)),
});

const ownFault = (error: unknown) => ({
  problem: `检查程序自己出了错：${error instanceof Error ? error.message : String(error)}`,
  remedy: '先撤销刚才的改动再检查；把这个文件和这段话交给维护网站的人',
});

/** What a rule finds; where it fails, the file that it cannot handle. */
export function runRule(rule: Rule, content: Content): Problem[] {
  try {
    return rule(content);
  } catch (error) {
    const culprit = content.all.find((entry) => !works(() => rule(content.only(entry))));
    return [unexpected(culprit?.file ?? shownFile(content.folder, ''), error)];
  }
}

function works(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
