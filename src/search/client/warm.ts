// The name also has a bundler put the worker, and what it fetches on demand, among the files for browsers.
import worker from './worker.ts?worker&url';
import { engineFiles, fileNames, folderOf, type Manifest } from '../format.ts';
import { countNewest } from './newest.ts';

/**
 * For a page with a field that leads to the search page: fetches what any query will need there, when the reader turns to the
 * field. The browser keeps it; where it may not, nothing but the bytes is lost.
 */
export async function warmUp(base: string): Promise<void> {
  const fetchWhole = async (address: string, cache?: RequestCache) => {
    const response = await fetch(address, cache && { cache });
    return response.ok ? response.text() : Promise.reject(new Error(address));
  };
  const list = fetchWhole(`${base}volumes.json`, 'no-cache');
  const script = fetchWhole(worker);
  const { engine, volumes } = JSON.parse(await list) as Manifest;
  await Promise.all([
    script,
    ...Object.values(engineFiles).map((name) => fetchWhole(`${base}${engine}/${name}`)),
    ...volumes
      .slice(0, countNewest(volumes))
      .map((newest) => fetchWhole(`${base}${folderOf(newest)}/${fileNames.table}`)),
  ]);
}
