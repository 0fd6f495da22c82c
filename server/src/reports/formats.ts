// The report formats by name.
import type { CheckedFile, Format, InspectedFile } from './format.ts';
import type { CheckFormat, InspectFormat } from './format-names.ts';
import { checkGithub } from './github.ts';
import { checkGitlab } from './gitlab.ts';
import { checkHtml } from './html.ts';
import { checkJson, checkJsonLines, inspectJson, inspectJsonLines } from './json.ts';
import { checkJunit } from './junit.ts';
import { checkMarkdown } from './markdown.ts';
import { checkSarif } from './sarif.ts';
import { checkText, inspectText, type Terminal } from './text.ts';

/** The format of this name for `says-who check`. */
export function checkFormat(name: CheckFormat, terminal: Terminal): Format<CheckedFile> {
  const formats: Readonly<Record<CheckFormat, Format<CheckedFile>>> = {
    text: checkText(terminal),
    json: checkJson,
    jsonl: checkJsonLines,
    sarif: checkSarif,
    github: checkGithub,
    gitlab: checkGitlab,
    junit: checkJunit,
    html: checkHtml,
    markdown: checkMarkdown,
  };
  return formats[name];
}

/** The format of this name for `says-who inspect`. */
export function inspectFormat(name: InspectFormat, terminal: Terminal): Format<InspectedFile> {
  if (name === 'text') return inspectText(terminal);
  return name === 'json' ? inspectJson : inspectJsonLines;
}
