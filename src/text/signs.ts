import type { Line } from './tree.ts';

/** Whether a line begins a sub-heading, … : what its first characters say. */
export const isHeading = ({ text }: Line) => /^##\s+\S/.test(text);
export const isQuote = ({ text }: Line) => /^>(?:\s|$)/.test(text);
/** `- ` and a word; `- - -` is a line that parts. */
export const isItem = ({ text }: Line) => /^-\s+\S/.test(text) && !/^[-\s]+$/.test(text);
/** A mark of a list in other dialects. */
export const isBullet = ({ text }: Line) => /^[*+•]\s/.test(text);
/** The mark of a list without its space; `-5℃` is a number. */
export const isTightItem = ({ text }: Line) => /^-[^\s\d\p{P}]/u.test(text);
export const isPicture = ({ text }: Line) => /^!\[[^\][]*\]\(.*\)$/.test(text);
export const isNote = ({ text }: Line) => /^\[\^[^\s\][^]+\]:/.test(text);
/** Whether a line has a bar at both ends. */
export const isTableRow = ({ text }: Line) => text.length > 2 && text.startsWith('|') && text.endsWith('|');
/** A line of dashes and the like alone. */
export const isRule = ({ text }: Line) => /^([-*_=—])\1{2,}$/.test(text.replace(/\s/g, ''));
