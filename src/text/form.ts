import type { TextForm } from './tree.ts';

/** The form of a text, from the name of its file. */
export const textForm = (path: string): TextForm => (path.endsWith('.mdx') ? 'mdx' : 'md');
