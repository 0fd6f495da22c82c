// The names of the report formats, apart from the formats, so that listing them loads none.
export const checkFormats = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'html',
  'markdown',
] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const inspectFormats = ['text', 'json', 'jsonl'] as const;
export type InspectFormat = (typeof inspectFormats)[number];
