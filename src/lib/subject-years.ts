/** A person or a topic with more articles than this has a page for each year. */
export const articlesOnOnePage = 60;
