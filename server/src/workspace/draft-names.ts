// Which files are drafts, by their names.

/** Whether a file of this name is Markdown. */
export const isDraftName = (name: string): boolean => /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name);
