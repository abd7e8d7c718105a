/** A line to the open pages of the desk: the content has changed. */
export interface News {
  /** The development server has taken the change in: the pages of the site that it makes from now on show it. */
  isShown?: true;
}
