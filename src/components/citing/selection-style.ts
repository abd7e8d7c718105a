/** The look of the bar, which comes with its script: pages whose readers select nothing do not carry it. */
export function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
  .selection-bar {
    position: absolute;
    z-index: 5;
    display: flex;
    align-items: center;
    max-width: calc(100vw - 1rem);
    border: 1px solid var(--rule-strong);
    background: var(--paper-raised);
    font-family: var(--font-ui);
    font-size: var(--step--1);
    line-height: 1.4;
    white-space: nowrap;
  }

  .selection-bar button {
    min-width: var(--target);
    min-height: var(--target);
    padding-inline: var(--space-3);
    border: 0;
    background: none;
    cursor: pointer;
  }

  .selection-bar button:hover {
    color: var(--red);
  }

  .selection-bar [role='status']:not(:empty) {
    padding-inline: var(--space-2) var(--space-3);
    white-space: normal;
  }
`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
