// Files that the server writes for a person: read as they stand, put in place whole, by whoever can.
import { ErrorCodes, LSPErrorCodes, ResponseError, type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mistake } from '../workspace/mistake.ts';
import { readText, Unreadable } from '../workspace/read-text.ts';
import { rangeOf } from './diagnostics.ts';
import type { Host } from './host.ts';

export interface FileWriter {
  /** The text of a file; undefined when there is none. Rejects, in words for the person, when it cannot be read. */
  readonly textOf: (path: string) => Promise<string | undefined>;
  /** Puts a file's new text in place: on disk, or by an edit where only the editor can write there. Resolves to its address. */
  readonly put: (path: string, before: string | undefined, text: string) => Promise<string>;
  /** Has the editor make a change. Rejects when it does not. */
  readonly apply: (edit: WorkspaceEdit) => Promise<void>;
}

/** `written` is told the address of each file that was written. */
export function fileWriter(connection: Connection, host: Host, written: (uri: string) => void): FileWriter {
  const apply: FileWriter['apply'] = async (edit) => {
    const { applied } = await connection.workspace.applyEdit(edit);
    if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The editor did not make the change.');
  };
  return {
    textOf: async (path) => {
      const bytes = await host.files.read(path);
      if (!bytes) return undefined;
      try {
        return readText(bytes);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        throw new ResponseError(ErrorCodes.InvalidRequest, `${path} ${error.message}.`);
      }
    },
    put: async (path, before, text) => {
      const uri = host.uriOf(path);
      if (before !== text && !(await host.write?.(path, text))) await apply(replacing(uri, before, text));
      written(uri);
      return uri;
    },
    apply,
  };
}

/** An edit that makes a whole file say something else, or makes the file. */
function replacing(uri: string, before: string | undefined, text: string): WorkspaceEdit {
  const old = TextDocument.create(uri, 'yaml', 0, before ?? '');
  const edit = { range: rangeOf(old, { start: 0, end: old.getText().length }), newText: text };
  return {
    documentChanges: [
      ...(before === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version: null }, edits: [edit] },
    ],
  };
}

/** What to tell the person whose file cannot be written into. */
export function cannotWrite(
  path: string,
  text: string | undefined,
  [first]: readonly Mistake[],
): ResponseError<undefined> {
  const line = TextDocument.create('', 'yaml', 0, text ?? '').positionAt(first?.span.start ?? 0).line + 1;
  return new ResponseError(LSPErrorCodes.RequestFailed, `${path}, line ${String(line)}: ${first?.message ?? ''}`);
}
