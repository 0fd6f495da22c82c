// textDocument/codeAction: the fixes of the findings under the cursor, of all their kind in the draft, and of all that are safe.
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import { fixAllTitles, fixesTogether, safeRules } from '../rules/fix-all.ts';
import { ignoreFix } from '../rules/ignore.ts';
import type { Edit, Finding, Fix } from '../rules/rule.ts';
import { acceptCommand } from './acceptances.ts';
import { diagnostic, rangeOf } from './diagnostics.ts';
import type { DraftDocument } from './draft-document.ts';
import { addAlias } from './entity-lists.ts';
import type { OpenDraft } from './open-drafts.ts';
import type { EditorAbilities } from './abilities.ts';

/** The kind of the action that makes all safe fixes; editors can run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.says-who`;

/** The actions of the kinds that the editor asks for; quick fixes where it asks for none. */
export function codeActions(
  draft: OpenDraft,
  { range, context: { only = [CodeActionKind.QuickFix] } }: CodeActionParams,
  abilities: EditorAbilities,
  uriOf: (path: string) => string,
): CodeAction[] {
  const wants = (wanted: string): boolean => only.some((kind) => isOrHolds(kind, wanted));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(draft, range, abilities, uriOf) : []),
    ...(wants(fixAllKind) ? fixAll(draft, abilities) : []),
  ];
}

/** The fixes of each finding that touches the range, the preferred ones first; then those of all findings of its kind; ignoring it last. */
function quickFixes(
  open: OpenDraft,
  range: CodeActionParams['range'],
  abilities: EditorAbilities,
  uriOf: (path: string) => string,
): CodeAction[] {
  const { document, findings, draft } = open;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = findings.filter(({ span }) => span.start <= end && span.end >= start);
  const action = (finding: Finding, fix: Fix): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(finding, document, abilities, uriOf)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(document, fix.edits, abilities),
  });
  const mending = touched
    .flatMap((finding) => finding.fixes.map((fix) => action(finding, fix)))
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  const forms = abilities.snippetEdits
    ? touched.flatMap((finding) => (finding.forms ?? []).map((form) => action(finding, form)))
    : [];
  const ofAKind = [...new Set(touched.map(({ code }) => code))].flatMap((code): CodeAction[] => {
    const alike = findings.filter((finding) => finding.code === code);
    const fixes = fixesTogether(alike);
    const title = fixAllTitles[code];
    if (!title || fixes.length < 2) return [];
    const edits = fixes.flatMap((fix) => fix.edits);
    return [
      {
        title: `${title} (${String(fixes.length)})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: alike.map((finding) => diagnostic(finding, document, abilities, uriOf)),
        edit: workspaceEdit(document, edits, abilities),
      },
    ];
  });
  const accepting = touched.flatMap((finding): CodeAction[] => {
    const command = acceptCommand(open, finding);
    const diagnostics = [diagnostic(finding, document, abilities, uriOf)];
    return command ? [{ title: command.title, kind: CodeActionKind.QuickFix, diagnostics, command }] : [];
  });
  const renaming = touched.flatMap((finding): CodeAction[] => {
    const accept = acceptAlias(document.uri, draft, finding);
    const diagnostics = [diagnostic(finding, document, abilities, uriOf)];
    return accept ? [{ title: accept.title, kind: CodeActionKind.QuickFix, diagnostics, command: accept }] : [];
  });
  // a comment cannot stand in front matter
  const inProse = touched.filter(({ span }) => span.start >= (draft.prose.frontMatter?.span.end ?? 0));
  const ignoring = inProse.map((finding) => action(finding, ignoreFix(draft.prose, finding)));
  return [...mending, ...forms, ...ofAKind, ...renaming, ...accepting, ...ignoring];
}

/** The command that puts a name on the entity list as it stands; undefined for a draft that has no list, since it was never saved. */
function acceptAlias(uri: string, { entities }: Draft, { alias }: Finding): Command | undefined {
  const entity = alias && entities.find(({ id }) => id === alias.entity);
  if (!alias || !entity || (uri.startsWith('untitled:') && entity.origin !== 'list')) return undefined;
  const title = `“${alias.name}” is right: add it to the entity list as an alias of ${entity.name}`;
  return { title, command: addAlias, arguments: [uri, entity.id, alias.name] };
}

/** One action for all fixes that no one need read first. */
function fixAll({ document, findings }: OpenDraft, abilities: EditorAbilities): CodeAction[] {
  const fixes = fixesTogether(findings.filter(({ code }) => safeRules.has(code)));
  if (fixes.length === 0) return [];
  const edit = workspaceEdit(
    document,
    fixes.flatMap(({ edits }) => edits),
    abilities,
  );
  return [{ title: `Mend quotation marks (${String(fixes.length)})`, kind: fixAllKind, edit }];
}

function isOrHolds(kind: string, other: string): boolean {
  return kind === '' || kind === other || other.startsWith(`${kind}.`);
}

/** The edits as the editor takes them, to be undone in one step. */
function workspaceEdit(
  document: DraftDocument,
  edits: readonly Edit[],
  { versionedEdits, snippetEdits }: EditorAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = (edit: Edit): TextEdit => ({ range: rangeOf(document, edit.span), newText: edit.newText });
  if (!versionedEdits) return { changes: { [uri]: edits.map(plain) } };
  const written = edits.map((edit) =>
    snippetEdits && edit.blank !== undefined ? snippet(document, edit, edit.blank) : plain(edit),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** An edit after which the caret stands in its blank. */
function snippet(document: DraftDocument, { span, newText }: Edit, blank: number): SnippetTextEdit {
  const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const value = `${literal(newText.slice(0, blank))}$0${literal(newText.slice(blank))}`;
  return { range: rangeOf(document, span), snippet: { kind: 'snippet', value } };
}
