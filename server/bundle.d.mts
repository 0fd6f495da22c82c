export function bundleServer(outdir: string): Promise<unknown>;
export function bundleTool(entry: string, outfile: string): Promise<unknown>;
export function bundleEditorProgram(outdir: string): Promise<readonly unknown[]>;
export function bundleLibrary(outdir: string): Promise<unknown>;
