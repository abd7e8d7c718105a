/** The site's paper and red for files that no style sheet reaches: icons, the manifest, pictures for shared links. */
export const colours = {
  paper: '#f6f1e6',
  /** Of dark mode. */
  darkPaper: '#171512',
  red: '#a61c1c',
  ink: '#1c1915',
  faint: '#6b6254',
  rule: '#d5cbb8',
} as const;
