// What a person chose in the editor's own settings, by draft. The configuration file wins over it, and is read the same way.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { readConfiguration, stylesFor } from '../workspace/configuration.ts';
import type { HouseStyle } from '../workspace/house-style.ts';
import { valueOfData } from '../workspace/yaml-text.ts';
import { foldersAtStart, foldersOf, nameInFolder } from './workspace-folders.ts';

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
  /**
   * Tells that they may have changed; `settings` are the new ones of an editor that cannot be asked. Resolves to whether anything is
   * set otherwise for a document that they were looked up for: an editor also tells when it only begins to tell.
   */
  readonly changed: (settings: unknown) => Promise<boolean>;
}

/** What the editor answered when it was asked for a document's settings, or sent without being asked, and how that is read. */
interface Answer {
  readonly settings: unknown;
  readonly preferences: Preferences;
}

const defaultDebounce = 150;

/**
 * Asks the editor for its settings, a document at a time, where it can be asked; else takes what it sends. One that sends some by
 * document when it starts the server (`settings` among the initialization options) is not asked for these until it tells of a change:
 * an editor that has just started is slow to answer.
 */
export function clientSettings(connection: Connection, parameters: InitializeParams): ClientSettings {
  const { capabilities, initializationOptions } = parameters;
  const canAsk = capabilities.workspace?.configuration === true;
  let sent: unknown;
  const answerOf = (settings: unknown, uri: string, folders: readonly string[]): Answer => ({
    settings,
    preferences: readPreferences(settings, nameInFolder(uri, folders), initializationOptions),
  });
  const ask = async (uri: string): Promise<Answer> => {
    const [settings, folders] = await Promise.all([
      canAsk ? (connection.workspace.getConfiguration({ scopeUri: uri, section }) as Promise<unknown>) : sent,
      foldersOf(connection, parameters),
    ]);
    return answerOf(settings, uri, folders);
  };
  const asked = new Map(
    Object.entries(property(initializationOptions, 'settings') ?? {}).map(([uri, settings]) => [
      uri,
      Promise.resolve(answerOf(settings, uri, foldersAtStart(parameters))),
    ]),
  );
  const answerFor = (uri: string): Promise<Answer> => {
    const answer = asked.get(uri) ?? ask(uri);
    asked.set(uri, answer);
    return answer;
  };
  const isAnsweredOtherwise = async ([uri, earlier]: readonly [string, Promise<Answer>]): Promise<boolean> =>
    !areSame((await earlier).settings, (await answerFor(uri)).settings);
  return {
    of: async (uri) => (await answerFor(uri)).preferences,
    changed: async (settings) => {
      sent = property(settings, section) ?? settings;
      const earlier = [...asked];
      asked.clear();
      return (await Promise.all(earlier.map(isAnsweredOtherwise))).includes(true);
    },
  };
}

/** Whether two settings are the same, as they come over the wire. */
const areSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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
