/** Where the desk works; all paths are absolute. */
export interface DeskFolders {
  /** The project. */
  root: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  newsroomDir: string;
  /** What the check keeps is found by it. */
  code: string;
}
