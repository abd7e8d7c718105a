import { spawn } from 'node:child_process';

/** Opens an address in the editor's browser; where there is none, the address that was printed has to do. */
export function openBrowser(address: string): void {
  const [program, words] = commandOf(process.platform, address);
  const child = spawn(program, words, { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => {});
  child.unref();
}

/** By the system; an address has no signs that a shell of Windows would read. */
export function commandOf(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'win32') return ['cmd', ['/d', '/c', 'start', '""', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}
