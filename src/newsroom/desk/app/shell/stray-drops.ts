/** Keeps the browser from leaving the desk for a file that is dropped where nothing takes it. */
export function refuseStrayDrops(): void {
  for (const name of ['dragover', 'drop'] as const) {
    window.addEventListener(name, (event) => {
      const { target, dataTransfer, defaultPrevented } = event;
      const isTaken = defaultPrevented || (target instanceof HTMLInputElement && target.type === 'file');
      if (isTaken || !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      dataTransfer.dropEffect = 'none';
    });
  }
}
