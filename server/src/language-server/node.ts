// The language server on Node: `says-who lsp`, over the streams or the channel that the editor's arguments name.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../workspace/file-system.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import type { Host } from './host.ts';
import { serve } from './server.ts';

const host: Host = {
  files: nodeFiles,
  pathOf: (uri) => (uri.startsWith('file:') ? fileURLToPath(uri) : undefined),
  uriOf: (path) => pathToFileURL(path).href,
  draftsIn: async (folder) => (await findDrafts([folder])).paths,
};

/** Serves the editor that started this process (`--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`) until it hangs up. */
export function serveEditor(): void {
  serve(createConnection(ProposedFeatures.all), host);
}
