// How the server is started: as a process of its own where there is Node, as a web worker in a browser. It is the same file for both.
import { Uri, workspace } from 'vscode';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';
import type { Launch } from './server.ts';

/** A browser's worker, which Node's types do not know. */
declare const Worker: new (address: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

const id = 'saysWho';
const name = 'Says Who';

/** Starts the server in `program`, a file of the extension. What it keeps from one start to the next it may put into `storage`. */
export function launchFrom(program: Uri, storage: Uri): Launch {
  return isBrowser ? (options) => asWorker(program, options) : (options) => asProcess(program, storage, options);
}

const isBrowser = typeof process === 'undefined' || !('node' in process.versions);

const asProcess = async (program: Uri, storage: Uri, options: Parameters<Launch>[0]): ReturnType<Launch> => {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const module = Uri.joinPath(program, '../start.js').fsPath;
  const run = { module, transport: TransportKind.ipc, args: [`--code=${Uri.joinPath(storage, 'code').fsPath}`] };
  return new LanguageClient(id, name, { run, debug: run }, options);
};

const asWorker = async (program: Uri, options: Parameters<Launch>[0]): ReturnType<Launch> => {
  const { LanguageClient } = await import('vscode-languageclient/browser');
  const models = await modelsFor(Uri.joinPath(program, '../models'));
  // Wherever the extension's files are kept, a worker can only be started from an address of its own page.
  const code = new Blob([models, await workspace.fs.readFile(program)], { type: 'text/javascript' });
  return new LanguageClient(id, name, new Worker(URL.createObjectURL(code)), options);
};

/** The files of the language model and of the attribution model. */
const modelNames = ['eng-core-web-model.json', 'lexicon.bin', 'weights.bin'];

/** The code that hands the models in a folder to a worker, which has no files. */
async function modelsFor(folder: Uri): Promise<string> {
  const models = await Promise.all(
    modelNames.map(async (file) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(folder, file));
      const content = file.endsWith('.json') ? JSON.stringify(new TextDecoder().decode(bytes)) : bytesIn(bytes);
      return `${JSON.stringify(file)}:${content}`;
    }),
  );
  return `globalThis.saysWhoModels={${models.join()}};\n`;
}

/** Bytes as code: text of which each character stands for one. */
function bytesIn(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return `Uint8Array.from(atob('${btoa(text)}'),(c)=>c.charCodeAt(0))`;
}
