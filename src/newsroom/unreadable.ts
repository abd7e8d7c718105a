import { PlainError } from '../content/plain-error.ts';
import { told, type Told } from './told.ts';

/** A file that came and cannot be read at all: why, and what to do about it. */
export class UnreadableError extends PlainError {
  readonly told: Told;

  constructor(problem: string, remedy: string) {
    super(`${problem}。\n办法：${remedy}。`);
    this.told = told(problem, remedy);
  }
}
