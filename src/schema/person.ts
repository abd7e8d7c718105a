import { z } from 'astro/zod';
import { line } from './tools.ts';

/** A person 人物: `content/people/<id>.yaml`. */
export const personSchema = () =>
  z
    .object({
      name: line().describe('姓名。例：窦小伟'),
      aliases: z.array(line()).default([]).describe('别名、曾用名'),
      description: line().optional().describe('一句话介绍，只写来稿里有的事实'),
    })
    .strict();
