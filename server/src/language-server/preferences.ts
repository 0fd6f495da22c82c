// What a person chose in the editor's own settings, by draft. The configuration file wins over it.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isRuleCode, readLevel, type RuleLevels } from '../workspace/configuration.ts';

/** The section of the editor's settings that is ours. */
export const section = 'saysWho';

export interface Preferences {
  readonly enable: boolean;
  readonly rules: RuleLevels;
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
export function clientSettings(
  connection: Connection,
  { capabilities, initializationOptions }: InitializeParams,
): ClientSettings {
  const asked = new Map<string, Promise<Preferences>>();
  let sent: unknown;
  const ask = async (scopeUri: string): Promise<Preferences> => {
    const answer: unknown = await connection.workspace.getConfiguration({ scopeUri, section });
    return readPreferences(answer, initializationOptions);
  };
  return {
    of: (uri) => {
      if (!capabilities.workspace?.configuration) return Promise.resolve(readPreferences(sent, initializationOptions));
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

/** Reads preferences from whatever an editor sends; what is missing or mistaken is as if it had not been set. */
export function readPreferences(settings: unknown, initial?: unknown): Preferences {
  const debounce = [property(settings, 'debounce'), property(initial, 'debounce')].find(
    (value) => typeof value === 'number' && value >= 0,
  );
  return {
    enable: property(settings, 'enable') !== false,
    inlayHints: property(settings, 'inlayHints') === true,
    rules: readRules(property(settings, 'rules')),
    debounce: typeof debounce === 'number' ? debounce : defaultDebounce,
  };
}

function readRules(rules: unknown): RuleLevels {
  if (typeof rules !== 'object' || rules === null) return {};
  const known = Object.entries(rules).flatMap(([code, written]) => {
    const level = typeof written === 'string' ? readLevel(written) : undefined;
    return isRuleCode(code) && level ? [[code, level] as const] : [];
  });
  return Object.fromEntries(known);
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
