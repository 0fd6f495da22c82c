// The Says Who view: who says what in the active draft, and what its claims rest on. Follows the draft in front.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
  type Uri,
} from 'vscode';
import type {
  Outline,
  OutlineClaim,
  OutlineSource,
  OutlineStatement,
} from '../../server/src/language-server/outline.ts';
import { drafts } from './drafts.ts';
import { claimLine, sourceLine, statementLine, type Line } from './outline-text.ts';
import type { Server } from './server.ts';

/** A row of a tree: what it says, what opens under it. */
interface Row extends Line {
  readonly range?: OutlineStatement['range'];
  readonly icon: string;
  readonly rows?: readonly Row[];
}

/** Shows both trees and keeps them true. */
export function createOutlineViews(server: Server): Disposable {
  const sources = tree('says-who.sources');
  const claims = tree('says-who.claims');
  let shown: { readonly draft: TextDocument; readonly outline: Outline | null } | undefined;

  const isVisible = (): boolean => sources.view.visible || claims.view.visible;
  const draftInFront = (): TextDocument | undefined => {
    const document = window.activeTextEditor?.document;
    return document && languages.match(drafts, document) > 0 ? document : undefined;
  };

  const show = async (): Promise<void> => {
    // A tree that takes the focus, or a settings page in front, is no reason to empty the view.
    const draft = draftInFront() ?? (shown && !shown.draft.isClosed ? shown.draft : undefined);
    void commands.executeCommand('setContext', 'saysWho.draftInFront', draft !== undefined);
    if (!isVisible()) return;
    const outline = draft && server.state() === 'running' ? await server.outline(draft.uri) : null;
    if (draft !== (draftInFront() ?? draft)) return;
    shown = draft && { draft, outline };
    sources.fill(draft?.uri, outline?.sources.map(sourceRow) ?? []);
    claims.fill(draft?.uri, outline?.claims.map(claimRow) ?? []);
  };
  const showNow = (): void => void show();

  showNow();
  return Disposable.from(
    sources.view,
    claims.view,
    sources.view.onDidChangeVisibility(showNow),
    claims.view.onDidChangeVisibility(showNow),
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
  return { ...sourceLine(source), icon: icons[source.kind], rows: source.statements.map(statementRow) };
}

function statementRow(statement: OutlineStatement): Row {
  const icon = statement.kind === 'indirect' ? 'comment' : 'quote';
  return { ...statementLine(statement), range: statement.range, icon };
}

function claimRow(claim: OutlineClaim): Row {
  return { ...claimLine(claim), range: claim.range, icon: claim.sourced ? 'pass' : 'warning' };
}

/** A tree of rows, empty until it is filled. */
function tree(id: string): { view: TreeView<Row>; fill: (draft: Uri | undefined, rows: readonly Row[]) => void } {
  const changed = new EventEmitter<undefined>();
  let draft: Uri | undefined;
  let top: readonly Row[] = [];
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row ? (row.rows ?? []) : top)],
    getTreeItem: ({ label, description, tooltip, icon, range, rows }) => {
      const item = new TreeItem(label, rows ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
      item.description = description;
      item.tooltip = tooltip;
      item.iconPath = new ThemeIcon(icon);
      item.accessibilityInformation = { label: `${label}, ${description}` };
      if (draft && range) {
        const selection = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
        item.command = { command: 'vscode.open', title: l10n.t('Go to'), arguments: [draft, { selection }] };
      }
      return item;
    },
  };
  return {
    view: window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: id === 'says-who.sources' }),
    fill: (uri, rows) => {
      draft = uri;
      top = rows;
      changed.fire(undefined);
    },
  };
}
