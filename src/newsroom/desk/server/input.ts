import { PlainError } from '../../../build/errors.ts';
import { listOf } from '../shared/list-of.ts';

export type Body = Record<string, unknown>;

/** The text of a field of a request. */
export function textOf(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === 'string') return value;
  throw new PlainError(`请求里缺少 ${name}。\n办法：刷新页面再试。`);
}

/** The same where it may be absent. */
export const optionalText = (body: Body, name: string): string | undefined =>
  body[name] === undefined || body[name] === null ? undefined : textOf(body, name);

export function fieldsOf(body: Body, name: string): Record<string, unknown> | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : fail(name);
}

/** The texts of a list of a request; an absent one is empty. */
export const textsOf = (body: Body, name: string): string[] =>
  listOf(body[name]).map((one) => (typeof one === 'string' ? one : fail(name)));

/** The groups of a list of a request; an absent one is empty. */
export const groupsOf = (body: Body, name: string): Body[] =>
  listOf(body[name]).map((one) => (typeof one === 'object' && one !== null ? (one as Body) : fail(name)));

export function fail(name: string): never {
  throw new PlainError(`请求里的 ${name} 不对。\n办法：刷新页面再试。`);
}
