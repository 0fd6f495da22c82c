// Which documents are drafts: Markdown on disk, in a virtual folder, and Markdown that was never saved. Not the old side of a diff.
export const drafts = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language: 'markdown', scheme }));
