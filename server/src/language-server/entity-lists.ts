// The entity list beside a draft, read and written for the editor: deriving it, and taking a name down as an alias.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { acceptAlias } from '../workspace/accept-alias.ts';
import { deriveEntityFile } from '../workspace/entity-file.ts';
import { listBeside } from '../workspace/workspace.ts';
import { rangeOf } from './diagnostics.ts';
import { cannotWrite, type FileWriter } from './file-writer.ts';
import type { Host } from './host.ts';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';

/** Derives the entity list beside an open draft, whose address is the argument, and answers with a `DerivedList`. */
export const deriveEntityList = 'says-who.server.deriveEntityList';

/** Gives an entity an alias. Arguments: the address of an open draft, the entity's id, the alias. */
export const addAlias = 'says-who.server.addAlias';

export interface DerivedList {
  readonly uri: string;
  /** how many entries are new, how many names have gone from the draft, and how many have come back */
  readonly added: number;
  readonly vanished: number;
  readonly returned: number;
}

/** The list beside a draft, as it stands on disk. */
export interface ListBeside {
  readonly uri: string;
  /** undefined where there is no such file yet */
  readonly text: string | undefined;
}

export type Commands = Readonly<Record<string, (parameters: readonly unknown[]) => Promise<unknown>>>;

export interface EntityLists {
  /** The list beside a draft; undefined when the draft was never saved, or the list cannot be read. */
  readonly beside: (draft: string) => Promise<ListBeside | undefined>;
  readonly commands: Commands;
}

export function entityLists(host: Host, drafts: OpenDrafts, { textOf, put, apply }: FileWriter): EntityLists {
  const pathOf = (draft: string): string => {
    const path = host.pathOf(draft);
    if (path === undefined)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'Save the draft first. Its list of names is kept beside it.');
    return listBeside(path);
  };

  const openDraft = async (uri: unknown): Promise<OpenDraft> => {
    const draft = typeof uri === 'string' ? await drafts.current(uri) : undefined;
    if (!draft) throw new ResponseError(ErrorCodes.InvalidParams, 'Open the draft first.');
    return draft;
  };

  const derive = async ([uri]: readonly unknown[]): Promise<DerivedList> => {
    const { document, draft } = await openDraft(uri);
    const path = pathOf(document.uri);
    const before = await textOf(path);
    const derived = deriveEntityFile(before, draft.entities);
    if ('mistakes' in derived) throw cannotWrite(path, before, derived.mistakes);
    const { text, ...changes } = derived;
    await put(path, before, text);
    return { uri: host.uriOf(path), ...changes };
  };

  const accept = async ([uri, id, alias]: readonly unknown[]): Promise<void> => {
    const { document, draft } = await openDraft(uri);
    const entity = draft.entities.find((one) => one.id === id);
    if (!entity || typeof alias !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'The draft does not name this person any more.');
    const path = host.pathOf(document.uri) === undefined ? undefined : pathOf(document.uri);
    const before = path === undefined ? undefined : await textOf(path);
    const accepted = acceptAlias(document.getText(), before, draft.entities, entity, alias);
    if ('mistakes' in accepted) throw cannotWrite(path ?? document.uri, before, accepted.mistakes);
    if ('listText' in accepted) await put(pathOf(document.uri), before, accepted.listText);
    else
      await apply({
        changes: {
          [document.uri]: accepted.inDraft.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
        },
      });
  };

  return {
    beside: async (draft) => {
      const path = host.pathOf(draft);
      const list = path === undefined ? undefined : listBeside(path);
      return list === undefined ? undefined : { uri: host.uriOf(list), text: await textOf(list) };
    },
    commands: { [deriveEntityList]: derive, [addAlias]: accept },
  };
}
