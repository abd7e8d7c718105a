import { statSync } from 'node:fs';
import { patterns } from '../../schema/index.ts';
import { checkMasters } from '../images/check-masters.ts';
import { openContentFolder, type ContentFolder } from '../../content/folder.ts';
import { KeptEntries } from '../../content/kept-entries.ts';
import { findOrRead, KeptFile } from '../../content/kept-file.ts';
import type { ContentFile } from '../../content/read-file.ts';
import { Content, type Rule } from './content.ts';
import { shownFile, type Problem } from '../../content/problem.ts';
import { runRule, unexpected } from './guard.ts';
import { keptEntry, namesPictures } from './kept-entry.ts';
import { validateFiles } from './read-content.ts';
import { altTexts } from './rules/alt-texts.ts';
import { articleIssues } from './rules/article-issues.ts';
import { articleOrder } from './rules/article-order.ts';
import { articleText } from './rules/article-text.ts';
import { chosenWorks } from './rules/chosen-works.ts';
import { displayedNumber } from './rules/displayed-number.ts';
import { duplicateNames } from './rules/duplicate-names.ts';
import { emptyArticles } from './rules/empty-articles.ts';
import { figureConflicts } from './rules/figure-conflicts.ts';
import { figureQuotes } from './rules/figure-quotes.ts';
import { figureValues } from './rules/figure-values.ts';
import { fileNames } from './rules/file-names.ts';
import { headlineLines } from './rules/headline-lines.ts';
import { imagePaths } from './rules/image-paths.ts';
import { issueNames } from './rules/issue-names.ts';
import { ledgerLines } from './rules/ledger-lines.ts';
import { listedNames } from './rules/listed-names.ts';
import { namesakes } from './rules/namesakes.ts';
import { noteQuotes } from './rules/note-quotes.ts';
import { pageAreas } from './rules/page-areas.ts';
import { pageArticles } from './rules/page-articles.ts';
import { pageZones } from './rules/page-zones.ts';
import { photographs } from './rules/photographs.ts';
import { redirectTargets } from './rules/redirects.ts';
import { repeatedItems } from './rules/repeated-items.ts';
import { specimenCounts } from './rules/specimen-counts.ts';
import { specimens } from './rules/specimens.ts';
import { strayFiles } from './rules/stray-files.ts';
import { titleParts } from './rules/title-parts.ts';
import { openQuestions } from './rules/to-verify.ts';
import { unusedFiles } from './rules/unused-files.ts';
import { vanishedAddresses } from './rules/vanished-addresses.ts';
import { withdrawals } from './rules/withdrawals.ts';
import { workNumbers } from './rules/work-numbers.ts';
import { workRecords } from './rules/work-records.ts';

/**
 * Everything that is wrong with the content, all of it in one run. Never throws, whatever lies in the folder.
 *
 * @param folder the content folder; an absolute path.
 */
export async function checkContent(folder: string): Promise<Problem[]> {
  return (await checkFolder(folder)).problems;
}

/**
 * What {@link checkContent} finds, and what the folder holds.
 *
 * @param kept the files in which a check found nothing wrong; what this one finds sound is added.
 * @param known what lies in it, for who has looked.
 */
export async function checkFolder(
  folder: string,
  kept = KeptEntries.none(),
  known?: ContentFolder,
): Promise<{ content: Content; problems: Problem[] }> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { content: new Content(folder, new Set(), []), problems: [missingFolder(folder)] };
  }
  const opened = known ?? openContentFolder(folder);
  const { content, problems } = checkFiles(opened, [...findOrRead(opened, kept)], kept);
  const entries = new Map(content.all.map((entry) => [entry.path, entry]));
  const isPlain = (path: string) => {
    const entry = entries.get(path);
    return entry instanceof KeptFile && !namesPictures(entry.kept);
  };
  const ofMasters = await checkMasters(folder, undefined, { folder: opened, isPlain }).catch(
    (error: unknown) => [unexpected(folder, error)],
  );
  return { content, problems: [...problems, ...ofMasters] };
}

/** What is wrong with the files of a folder, the pictures apart, and what they hold. */
export function checkFiles(
  opened: ContentFolder,
  files: readonly ContentFile[],
  kept = KeptEntries.none(),
): { content: Content; problems: Problem[] } {
  const { content, problems } = validateFiles(opened, files);
  const faulty = new Set(problems.map(({ file }) => file));
  for (const entry of content.all) {
    if (entry instanceof KeptFile) continue;
    const part = content.lookingAt(entry);
    const found = rulesOfFiles.flatMap((rule) => runRule(rule, part));
    problems.push(...found);
    const isSound = found.length === 0 && !faulty.has(entry.file);
    if (isSound && entry.hash) kept.keep(entry.path, keptEntry(entry, entry.hash));
  }
  if (content.ids('publication').size === 0) problems.push(missingPublication(opened.folder));
  return { content, problems: [...problems, ...rulesOfFolders.flatMap((rule) => runRule(rule, content))] };
}

/** They look at one file, at the names of the others and at nothing else: what they found holds as long as the file does. */
const rulesOfFiles: Rule[] = [
  altTexts,
  articleText,
  emptyArticles,
  figureValues,
  headlineLines,
  imagePaths,
  noteQuotes,
  openQuestions,
  pageAreas,
  pageZones,
  repeatedItems,
  specimens,
  titleParts,
  withdrawals,
];

/** They look at how files go together, in every check. */
const rulesOfFolders: Rule[] = [
  articleIssues,
  articleOrder,
  chosenWorks,
  displayedNumber,
  duplicateNames,
  figureConflicts,
  figureQuotes,
  fileNames,
  issueNames,
  ledgerLines,
  listedNames,
  namesakes,
  pageArticles,
  photographs,
  redirectTargets,
  specimenCounts,
  strayFiles,
  unusedFiles,
  vanishedAddresses,
  workNumbers,
  workRecords,
];

const missingFolder = (folder: string): Problem => ({
  file: folder,
  field: '',
  problem: '没有这个内容文件夹',
  remedy: '检查环境变量 CONTENT_DIR；不设就是项目里的 content 文件夹',
});

const missingPublication = (folder: string): Problem => ({
  file: shownFile(folder, patterns.publication),
  field: '',
  problem: '没有这个文件，网站不知道自己的名称',
  remedy: '新建它，写上 title、organisation、place、description 和 rights',
});
