// What a person chose in the editor's own settings, by draft. The configuration file wins over it, and is read the same way.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { readConfiguration, stylesFor } from '../workspace/configuration.ts';
import type { HouseStyle } from '../workspace/house-style.ts';
import { valueOfData } from '../workspace/yaml-text.ts';
import { foldersOf, nameInFolder } from './workspace-folders.ts';

/** The section of the editor's settings that is ours. */
export const section = 'saysWho';

export interface Preferences {
  readonly enable: boolean;
  /** the house styles chosen for the draft, the one that wins last */
  readonly styles: readonly HouseStyle[];
  /** how long after a change a draft is checked, in milliseconds */
  readonly debounce: number;
  /** whether the editor is told whom a pronoun speaks for, in the text */
  readonly inlayHints: boolean;
}

export interface ClientSettings {
  /** What is set for a document; at once where the editor has said so before. */
  readonly of: (uri: string) => Promise<Preferences>;
  /** Tells that they changed; `settings` are the new ones of an editor that cannot be asked. */
  readonly changed: (settings: unknown) => void;
}

const defaultDebounce = 150;

/** Asks the editor for its settings, a document at a time, where it can be asked; else takes what it sends. */
export function clientSettings(connection: Connection, parameters: InitializeParams): ClientSettings {
  const { capabilities, initializationOptions } = parameters;
  const asked = new Map<string, Promise<Preferences>>();
  let sent: unknown;
  const ask = async (scopeUri: string): Promise<Preferences> => {
    const answer: unknown = await connection.workspace.getConfiguration({ scopeUri, section });
    return readPreferences(answer, await nameOf(scopeUri), initializationOptions);
  };
  const nameOf = async (uri: string): Promise<string> => nameInFolder(uri, await foldersOf(connection, parameters));
  return {
    of: async (uri) => {
      if (!capabilities.workspace?.configuration) {
        return readPreferences(sent, await nameOf(uri), initializationOptions);
      }
      const answer = asked.get(uri) ?? ask(uri);
      asked.set(uri, answer);
      return answer;
    },
    changed: (settings) => {
      asked.clear();
      sent = property(settings, section) ?? settings;
    },
  };
}

/**
 * Reads preferences from whatever an editor sends for a draft, as called from its folder; what is missing or mistaken is as if it
 * had not been set.
 */
export function readPreferences(settings: unknown, name: string, initial?: unknown): Preferences {
  const debounce = [property(settings, 'debounce'), property(initial, 'debounce')].find(
    (value) => typeof value === 'number' && value >= 0,
  );
  return {
    enable: property(settings, 'enable') !== false,
    inlayHints: property(settings, 'inlayHints') === true,
    styles: readStyles(settings, name),
    debounce: typeof debounce === 'number' ? debounce : defaultDebounce,
  };
}

/** The settings that are called, and mean, what they do in the configuration file; those left alone the editor sends as null. */
function readStyles(settings: unknown, name: string): readonly HouseStyle[] {
  const chosen = ['style', 'rules', 'conventions', 'overrides']
    .map((key) => [key, property(settings, key)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return stylesFor(readConfiguration(valueOfData(Object.fromEntries(chosen))).value, name);
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
