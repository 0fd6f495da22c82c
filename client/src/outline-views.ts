// The Says Who view: who says what in the active draft, what its claims rest on, and how much of its backup it quotes. Follows the
// draft in front.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type {
  Outline,
  OutlineClaim,
  OutlineDocument,
  OutlineQuotation,
  OutlineSource,
  OutlineStatement,
} from '../../server/src/language-server/outline.ts';
import { draftInFront } from './drafts.ts';
import { claimLine, documentLine, quotationLine, sourceLine, statementLine, type Line } from './outline-text.ts';
import type { Server } from './server.ts';

/** A row of a tree: what it says, where it leads, what opens under it. */
interface Row extends Line {
  /** in the draft */
  readonly range?: OutlineStatement['range'];
  /** a file, where it leads to one of its own */
  readonly file?: Uri;
  readonly icon: string;
  readonly rows?: readonly Row[];
}

/** Shows the trees and keeps them true. */
export function createOutlineViews(server: Server): Disposable {
  const sources = tree('says-who.sources');
  const claims = tree('says-who.claims');
  const backup = tree('says-who.backup');
  const views = [sources, claims, backup].map(({ view }) => view);
  let shown: { readonly draft: TextDocument; readonly outline: Outline | null } | undefined;

  const show = async (): Promise<void> => {
    // A tree that takes the focus, or a settings page in front, is no reason to empty the view.
    const draft = draftInFront() ?? (shown && !shown.draft.isClosed ? shown.draft : undefined);
    void commands.executeCommand('setContext', 'saysWho.draftInFront', draft !== undefined);
    if (!views.some(({ visible }) => visible)) return;
    const outline = draft && server.state() === 'running' ? await server.outline(draft.uri) : null;
    if (draft !== (draftInFront() ?? draft)) return;
    shown = draft && { draft, outline };
    sources.fill(draft?.uri, outline?.sources.map(sourceRow) ?? []);
    claims.fill(draft?.uri, outline?.claims.map(claimRow) ?? []);
    backup.fill(draft?.uri, outline?.backup.map(documentRow) ?? []);
    const unsourced = outline?.claims.filter(({ sourced }) => !sourced).length ?? 0;
    claims.view.badge =
      unsourced > 0 ? { value: unsourced, tooltip: l10n.t('{0} claims without a source', unsourced) } : undefined;
  };
  const showNow = (): void => void show();

  showNow();
  return Disposable.from(
    ...views,
    ...views.map((view) => view.onDidChangeVisibility(showNow)),
    window.onDidChangeActiveTextEditor(showNow),
    server.onState(showNow),
    server.onDraftStatus(({ uri, checking }) => {
      const draft = draftInFront() ?? shown?.draft;
      if (!checking && uri === draft?.uri.toString()) showNow();
    }),
  );
}

function sourceRow(source: OutlineSource): Row {
  const icons = { person: 'person', organization: 'organization', unnamed: 'question' };
  return { ...sourceLine(source, l10n.t), icon: icons[source.kind], rows: source.statements.map(statementRow) };
}

function statementRow(statement: OutlineStatement): Row {
  const icon = statement.kind === 'indirect' ? 'comment' : 'quote';
  return { ...statementLine(statement, l10n.t), range: statement.range, icon };
}

function claimRow(claim: OutlineClaim): Row {
  return { ...claimLine(claim, l10n.t), range: claim.range, icon: claim.sourced ? 'pass' : 'warning' };
}

function documentRow(document: OutlineDocument): Row {
  return {
    ...documentLine(document, l10n.t),
    file: Uri.parse(document.uri),
    icon: 'file-text',
    rows: document.quotations.map(quotationRow),
  };
}

function quotationRow(quotation: OutlineQuotation): Row {
  return {
    ...quotationLine(quotation, l10n.t),
    range: quotation.range,
    icon: quotation.verbatim ? 'check' : 'warning',
  };
}

interface Tree {
  readonly view: TreeView<Row>;
  readonly fill: (draft: Uri | undefined, rows: readonly Row[]) => void;
}

/** A tree of rows, empty until it is filled. */
function tree(id: string): Tree {
  const changed = new EventEmitter<undefined>();
  let draft: Uri | undefined;
  let top: readonly Row[] = [];
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row ? (row.rows ?? []) : top)],
    getTreeItem: ({ label, description, tooltip, icon, range, file, rows }) => {
      const { None, Collapsed } = TreeItemCollapsibleState;
      const item = new TreeItem(label, rows && rows.length > 0 ? Collapsed : None);
      item.description = description;
      item.tooltip = tooltip;
      item.iconPath = new ThemeIcon(icon);
      item.accessibilityInformation = { label: `${label}, ${description}` };
      if (file) {
        item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [file] };
      } else if (draft && range) {
        const selection = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
        item.command = { command: 'vscode.open', title: l10n.t('Go to'), arguments: [draft, { selection }] };
      }
      return item;
    },
  };
  return {
    view: window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: id !== 'says-who.claims' }),
    fill: (uri, rows) => {
      draft = uri;
      top = rows;
      changed.fire(undefined);
    },
  };
}
