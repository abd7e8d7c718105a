import { withLocks } from '../../src/build/publish/lock.ts';

/**
 * Resolves when no other process, nor another caller in this one, has its turn with `file`, an absolute path.
 *
 * @returns ends the turn, which ends with the process anyway.
 */
export async function takeTurn(file: string): Promise<() => void> {
  const [taken, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const onWait = (holder: string) => console.log(`Waits for another use of ${file}: ${holder}`);
  const turn = withLocks([file], { onWait }, async () => {
    taken.resolve();
    await over.promise;
  });
  turn.catch(taken.reject);
  await taken.promise;
  return over.resolve;
}
