// The sourcing profile as a page: the one that the editor shows, and the one that is exported. Knows no editor.
import { type Profile } from '../../server/src/draft/profile.ts';
import { escapeMarkup as html } from '../../server/src/reports/markup.ts';
import { profileMarkup, profileStyles, type Translate } from '../../server/src/reports/profile.ts';

/** The editor's theme in the profile's colours. Red is left to the claims without a source. */
const themed = `
body { padding: 1rem 1.5rem; color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
.says-who-profile { --source-1: var(--vscode-charts-blue); --source-2: var(--vscode-charts-orange); --source-3: var(--vscode-charts-green); --source-4: var(--vscode-charts-purple);
  --source-5: var(--vscode-charts-yellow); --source-6: var(--vscode-terminal-ansiCyan); --source-rest: var(--vscode-descriptionForeground);
  --own: var(--vscode-editor-inactiveSelectionBackground); --unnamed: var(--vscode-foreground); --unsourced: var(--vscode-editorError-foreground);
  --focus: var(--vscode-focusBorder); --hover: var(--vscode-list-hoverBackground); --dim: var(--vscode-foreground); }
h1 { font-size: 1.3em; font-weight: 600; margin: 0 0 1rem; }
`;

/** Tells the editor where a click leads. When the page is written anew the focus goes back where it was, unless the draft has it. */
const script = `
const editor = acquireVsCodeApi();
const kept = editor.getState() ?? {};
const restore = () => document.querySelectorAll('button')[kept.button ?? -1]?.focus();
if (document.hasFocus()) restore();
else addEventListener('focus', restore, { once: true });
scrollTo(0, kept.scroll ?? 0);
addEventListener('click', ({ target }) => {
  const at = target.closest?.('[data-at]')?.dataset.at;
  if (at !== undefined) editor.postMessage({ at: Number(at) });
});
const keep = () => editor.setState({ button: [...document.querySelectorAll('button')].indexOf(document.activeElement), scroll: scrollY });
addEventListener('focusin', keep);
addEventListener('scroll', keep);
`;

export interface Page {
  /** what the draft is called */
  readonly title: string;
  /** undefined when the draft is not checked */
  readonly profile: Profile | undefined;
  readonly language: string;
  readonly translate: Translate;
}

/** The page for the editor's own view. Nothing in it runs or dresses it but what carries `nonce`. */
export function profilePage({ title, profile, language, translate: t }: Page, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const body = profile
    ? profileMarkup(profile, { translate: t, buttons: true, level: 2 })
    : `<p>${html(t('Open a Markdown draft to see its profile.'))}</p>`;
  return `<!DOCTYPE html>
<html lang="${html(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${html(title)}</title>
<style nonce="${nonce}">${profileStyles}${themed}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${body}</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

/** The page as a file of its own, for light and dark screens. */
export function exportedPage(title: string, profile: Profile, language: string, translate: Translate): string {
  return `<!DOCTYPE html>
<html lang="${html(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 50rem; padding: 1.5rem; }
h1 { font-size: 1.4rem; }
${profileStyles}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${profileMarkup(profile, { translate, level: 2 })}</main>
</body>
</html>
`;
}
