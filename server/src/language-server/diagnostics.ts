// textDocument/publishDiagnostics: a finding as the editor shows it.
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../prose/prose.ts';
import type { Finding, Related, Severity } from '../rules/rule.ts';
import type { FileMistake } from '../workspace/mistake.ts';
import { rulePage } from '../workspace/rule-pages.ts';
import type { EditorAbilities } from './abilities.ts';
import type { DraftDocument } from './draft-document.ts';

/** The name under which the editor shows findings. */
export const source = 'Says Who';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A span of a document as a range. */
export function rangeOf(document: Pick<TextDocument, 'positionAt'>, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/**
 * A finding in `document`, with what the editor can show of it and no more: all of a draft's are sent at each keystroke. `uriOf` gives
 * the address of another file that the finding relates to.
 */
export function diagnostic(
  { code, severity, span, message, related }: Finding,
  document: DraftDocument,
  { relatedInformation, codeDescriptions }: EditorAbilities,
  uriOf: (path: string) => string,
): Diagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    code,
    ...(codeDescriptions && { codeDescription: { href: rulePage(code) } }),
    source,
    message,
    ...(relatedInformation &&
      related.length > 0 && { relatedInformation: related.map((one) => relatedTo(one, document, uriOf)) }),
  };
}

/** Whether two diagnostics are the same. Of those that relate to something, none are said to be. */
export const isSameDiagnostic = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code &&
  a.severity === b.severity &&
  isSamePosition(a.range.start, b.range.start) &&
  isSamePosition(a.range.end, b.range.end) &&
  a.message === b.message &&
  !a.relatedInformation &&
  !b.relatedInformation;

const isSamePosition = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

function relatedTo(
  { message, span, path, text = '' }: Related,
  document: DraftDocument,
  uriOf: (path: string) => string,
): DiagnosticRelatedInformation {
  if (path === undefined) return { message, location: { uri: document.uri, range: rangeOf(document, span) } };
  const range = rangeOf(TextDocument.create('', 'plaintext', 0, text), span);
  return { message, location: { uri: addressOf(path, document, uriOf), range } };
}

/** The address of a file that a finding relates to: as the draft names it, from the draft's own folder, or absolute. */
export function addressOf(path: string, { uri }: DraftDocument, uriOf: (path: string) => string): string {
  if (/^(?:[/\\]|[a-z]:|[a-z][\w+.-]+:\/\/)/i.test(path)) return uriOf(path);
  return new URL(path.split(/[/\\]/).map(encodeURIComponent).join('/'), uri).href;
}

/** A mistake in an entity list, front matter or the configuration. */
export function mistakeDiagnostic({ text, span, message }: FileMistake): Diagnostic {
  const file = TextDocument.create('', 'yaml', 0, text);
  return { range: rangeOf(file, span), severity: DiagnosticSeverity.Warning, source, message };
}
