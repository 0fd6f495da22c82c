// A pause in long work, in which whatever else the editor wants is done. The same on Node and in a browser.

/** Resolves once everything that waits has had its turn. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
