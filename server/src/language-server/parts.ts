// Libraries that only some documents need, and that the editor's program therefore leaves in files beside it.

/** How a part is fetched where there is no file beside the program: its text, from whoever has it. */
let textOfPart: ((name: string) => Promise<string>) | undefined;

/** Says where a browser's worker gets the text of a part. */
export function fetchPartsWith(fetch: (name: string) => Promise<string>): void {
  textOfPart = fetch;
}

/** The module in the file `name`; `beside` imports it where it stands beside the program. */
export async function loadPart<Part>(name: string, beside: () => Promise<Part>): Promise<Part> {
  if (!textOfPart) return beside();
  const address = URL.createObjectURL(new Blob([await textOfPart(name)], { type: 'text/javascript' }));
  try {
    return (await import(address)) as Part;
  } finally {
    URL.revokeObjectURL(address);
  }
}
