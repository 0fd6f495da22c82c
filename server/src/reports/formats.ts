// The report formats by name.
import type { CheckedFile, Format, InspectedFile } from './format.ts';
import type { CheckFormat, InspectFormat } from './format-names.ts';
import { checkJson, checkJsonLines, inspectJson, inspectJsonLines } from './json.ts';
import { checkText, inspectText, type Terminal } from './text.ts';

/** The format of this name for `says-who check`. */
export function checkFormat(name: CheckFormat, terminal: Terminal): Format<CheckedFile> {
  if (name === 'text') return checkText(terminal);
  return name === 'json' ? checkJson : checkJsonLines;
}

/** The format of this name for `says-who inspect`. */
export function inspectFormat(name: InspectFormat, terminal: Terminal): Format<InspectedFile> {
  if (name === 'text') return inspectText(terminal);
  return name === 'json' ? inspectJson : inspectJsonLines;
}
