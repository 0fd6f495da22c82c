// The connection to whoever started this process: the streams or the channel that the arguments name (`--stdio`, `--node-ipc`,
// `--socket=…` or `--pipe=…`).
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';

export const connect = (): Connection => createConnection(ProposedFeatures.all);
