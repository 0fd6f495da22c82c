// textDocument/codeAction: the fixes of the findings under the cursor.
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ignoreFix } from '../rules/ignore.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { diagnostic, rangeOf } from './diagnostics.ts';
import type { OpenDraft } from './open-drafts.ts';
import type { EditorAbilities } from './requests.ts';

/** The quick fixes of each finding that touches the range, the preferred ones first, ignoring it last. */
export function codeActions(
  { document, findings, draft }: OpenDraft,
  { range, context }: CodeActionParams,
  { versionedEdits }: EditorAbilities,
  uriOf: (path: string) => string,
): CodeAction[] {
  if (context.only && !context.only.some((kind) => isOrHolds(kind, CodeActionKind.QuickFix))) return [];
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = findings.filter(({ span }) => span.start <= end && span.end >= start);
  const action = (finding: Finding, fix: Fix): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(finding, document, uriOf)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(document, fix, versionedEdits),
  });
  const mending = touched
    .flatMap((finding) => finding.fixes.map((fix) => action(finding, fix)))
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  const ignoring = touched.map((finding) => action(finding, ignoreFix(draft.prose, finding)));
  return [...mending, ...ignoring];
}

function isOrHolds(kind: string, other: string): boolean {
  return kind === '' || kind === other || other.startsWith(`${kind}.`);
}

function workspaceEdit(document: TextDocument, { edits }: Fix, versioned: boolean): CodeAction['edit'] & object {
  const textEdits = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
