import { z } from 'astro/zod';
import { code } from './codes.ts';
import { fullDate } from './partial-date.ts';

/** The collections of the archive; each has a schema file of its own in this folder. */
export const collections = [
  'publication',
  'issues',
  'articles',
  'exhibitions',
  'works',
  'people',
  'topics',
  'figures',
  'redirects',
] as const;

export type CollectionName = (typeof collections)[number];

/** A link from one entry to another, as Astro's `reference()` yields it. */
export interface EntryLink<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
}

/**
 * Makes the schema of a link to an entry of `collection`.
 * The site passes Astro's `reference`; the content check passes one that it can look up itself.
 */
export type ReferenceTool = <Name extends CollectionName>(
  collection: Name,
) => z.ZodType<EntryLink<Name>, string>;

/** A line of text with no white space at its ends. The reader of the files sees to it that it is one line. */
export const line = () => z.string().trim().min(1);

/** Open questions of a draft: it can be looked at, and published when none is left. */
export const toVerify = () =>
  z
    .array(line())
    .default([])
    .describe('待核：发布以前要核对的事，一句话一项；核对以后删去这一项。不显示在网站上。例：[栏目请核对]');

/** Text that says why an entry or its picture was taken back, and when. */
export const withdrawal = z
  .object({
    date: fullDate().describe('撤回日期。例：2024-05-01。显示在撤回说明里'),
    reason: line().describe('撤回原因，一句话。例：应作者要求撤回。显示在撤回说明里'),
  })
  .strict();

/** States in which an entry may stand. */
export const status = code(z.enum(['published', 'image-withdrawn', 'withdrawn']))
  .default('published')
  .describe('状态：published 已发布、image-withdrawn 撤回图片、withdrawn 撤回全文');

/** How much weight a headline has on the newspaper page. */
export const ranks = ['lead', 'major', 'minor', 'brief'] as const;

export type Rank = (typeof ranks)[number];
