import { draftIssue, type IssueDraft } from '../../../../src/newsroom/intake/draft/draft-issue.ts';
import type { Snapshot } from '../../../../src/newsroom/intake/draft/snapshot.ts';
import { readPastedText } from '../../../../src/newsroom/intake/read/read-source.ts';
import type { SourceDocument } from '../../../../src/newsroom/intake/read/source.ts';
import { textOf, type Block, type Role } from '../../../../src/newsroom/intake/roles/block.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';

/** An archive with nothing in it but the usual sections and genres. */
export const emptyArchive: Snapshot = {
  sections: ['要闻', '人物', '文化', '综述', '服务', '图片'],
  genres: ['消息', '通讯', '综述', '服务信息', '图片新闻'],
  people: [],
  topics: [],
  issues: new Set(),
  articles: new Set(),
};

/** A draft of one page, in the roles that are proposed. */
export function draftOf(document: SourceDocument, snapshot = emptyArchive): IssueDraft {
  return draftIssue([{ document, blocks: proposeRoles(document) }], { issue: { date: '2021-05' }, snapshot });
}

/** A page of plain text in proposed roles. */
export const rolesOf = (text: string): Block[] => proposeRoles(readPastedText(text));

/** The blocks of a role, as words. */
export const inRole = (blocks: readonly Block[], role: Role): string[] =>
  blocks.filter((block) => block.role === role).map(textOf);

/** A file of a draft as text. */
export function fileOf({ changes }: IssueDraft, ending: string): string {
  return String(changes.find(({ path }) => path.endsWith(ending))?.content ?? '');
}
