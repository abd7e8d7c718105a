import { PlainError } from '../../../../build/errors.ts';
import { meantDate } from '../../../../schema/meant-date.ts';
import { dateFault } from '../../../date-fault.ts';
import { roles, type Block, type Part, type Role } from '../../../intake/roles/block.ts';
import type { IssueFacts } from '../../../intake/draft/draft-issue.ts';
import type { GivenPicture, Pasted } from '../../shared/intake.ts';
import { listOf } from '../../shared/list-of.ts';
import { fail, fieldsOf, optionalText, textOf, type Body } from '../input.ts';

/** The pictures that an editor has given to captions. */
export const givenOf = (body: Body): GivenPicture[] =>
  listOf(body['given']).map((one) => {
    const { page, name, upload } = one as Partial<GivenPicture>;
    if (typeof page !== 'number' || typeof name !== 'string' || typeof upload !== 'string')
      return fail('given');
    return { page, name, upload };
  });

/** What a photograph that was given is called among the pictures of a document, of which none has a slash in its name. */
export const givenName = (name: string) => `照片/${name}`;

/** The photograph of that name; nothing where it is a picture of the document. */
export const nameOfGiven = (name: string) => /^照片\/(.*)$/s.exec(name)?.[1];

/** What was pasted, with a word in it. */
export const pastedOf = (body: Body): Pasted[] =>
  listOf(body['pasted'])
    .map((one) => {
      const { text, html } = one as Partial<Pasted>;
      return typeof text === 'string' && typeof html === 'string' ? { text, html } : fail('pasted');
    })
    .filter(({ text, html }) => `${text}${html}`.trim());

/** The issue as the editor names it. */
export function issueOf(body: Body): IssueFacts {
  const issue = fieldsOf(body, 'issue') ?? {};
  const written = textOf(issue, 'date').trim();
  const date = meantDate(written);
  if (date === undefined) {
    const problem = written ? dateFault(written) : '还没有写这一期的日期';
    throw new PlainError(`${problem}。\n办法：写成 2024-04-16；只知道月份或年份，就写到月或年。`);
  }
  const [number, dateNote] = [optionalText(issue, 'number')?.trim(), optionalText(issue, 'dateNote')?.trim()];
  return { date, ...(number ? { number } : {}), ...(dateNote ? { dateNote } : {}) };
}

/**
 * The blocks of a page as the editor has corrected them. That they hold every word of the document the draft itself proves.
 *
 * @param proposed what was sent to the editor: only from there come the cells of tables.
 */
export function blocksOf(body: Body, page: number, proposed: readonly Block[]): Block[] {
  return listOf(listOf(body['pages'])[page]).map((one) => {
    const { id, role, parts, starts, doubt, picture } = one as Partial<Record<keyof Block, unknown>>;
    if (typeof id !== 'string' || typeof role !== 'string' || !(role in roles)) return fail('pages');
    const table = proposed.find((block) => block.id === id)?.table;
    return {
      id,
      role: role as Role,
      parts: listOf(parts).map(partOf),
      ...(starts === true ? { starts: true } : {}),
      ...(typeof doubt === 'string' ? { doubt } : {}),
      ...(typeof picture === 'string'
        ? { picture: listOf(parts).length > 0 ? picture : givenName(picture) }
        : {}),
      ...(table ? { table } : {}),
    };
  });
}

function partOf(value: unknown): Part {
  const { paragraph, text } = value as Partial<Part>;
  return typeof paragraph === 'number' && typeof text === 'string' ? { paragraph, text } : fail('pages');
}
