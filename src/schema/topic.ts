import { z } from 'astro/zod';
import { line } from './tools.ts';

/** A topic 主题: `content/topics/<id>.yaml`. */
export const topicSchema = () =>
  z
    .object({
      name: line().describe('主题名称。例：职工摄影'),
      aliases: z.array(line()).default([]).describe('别的叫法'),
      description: line().optional().describe('一句话介绍'),
    })
    .strict();
