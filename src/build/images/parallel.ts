import { availableParallelism } from 'node:os';

/** Works on as many items at once as there are processors: one Sharp pipeline keeps one of them busy. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse();
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
