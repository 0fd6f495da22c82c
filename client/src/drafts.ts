// Which documents are drafts: Markdown on disk, and Markdown that was never saved. Not the old side of a diff.
export const drafts = [
  { language: 'markdown', scheme: 'file' },
  { language: 'markdown', scheme: 'untitled' },
];
