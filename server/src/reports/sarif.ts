// SARIF 2.1.0, for code scanning and for the viewers that read it; with rules, their help, and fixes.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Severity } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { rulePage } from '../workspace/rule-pages.ts';
import { fingerprints } from './fingerprint.ts';
import { relatedPath, type CheckedFile, type Format } from './format.ts';
import { readLines, type Range } from './positions.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const driver = {
  name: 'Says Who',
  version: SAYS_WHO_VERSION,
  rules: rules.map(({ code, severity, summary, explanation }) => ({
    id: code,
    shortDescription: { text: summary },
    help: { text: explanation, markdown: explanation },
    helpUri: rulePage(code),
    defaultConfiguration: { level: levels[severity] },
  })),
};

export const checkSarif: Format<CheckedFile> = {
  begin:
    '{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"columnKind":"utf16CodeUnits",' +
    `"tool":{"driver":${JSON.stringify(driver)}},"results":[\n`,
  between: ',\n',
  file: (file) =>
    results(file)
      .map((result) => JSON.stringify(result))
      .join(',\n'),
  end: () => '\n]}]}\n',
};

function results(file: CheckedFile) {
  const { path, text, findings } = file;
  const prints = fingerprints(file);
  const lines = readLines(text);
  const location = (range: Range, file = path) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: region(range) },
  });
  return findings.map((finding, index) => ({
    ruleId: finding.code,
    ruleIndex: rules.findIndex(({ code }) => code === finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(lines.range(finding.span))],
    partialFingerprints: { 'saysWhoFinding/v1': prints[index] },
    relatedLocations: finding.related.map((related, id) => ({
      id,
      message: { text: related.message },
      ...location(
        (related.path === undefined ? lines : readLines(related.text ?? '')).range(related.span),
        relatedPath(related, path),
      ),
    })),
    ...(finding.fixes.length > 0 && { fixes: fixes(finding) }),
  }));

  function fixes({ fixes }: Finding) {
    return fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(path) },
          replacements: edits.map(({ span, newText }) => ({
            deletedRegion: region(lines.range(span)),
            insertedContent: { text: newText },
          })),
        },
      ],
    }));
  }
}

/** SARIF counts lines and columns from 1. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
