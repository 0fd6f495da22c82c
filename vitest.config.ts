import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// A .bin file is imported as its bytes, as esbuild's loader `binary` has it.
const bytes = {
  name: 'bytes',
  load: (id: string) =>
    id.endsWith('.bin')
      ? `export default Uint8Array.from(atob('${readFileSync(id, 'base64')}'), (c) => c.charCodeAt(0))`
      : undefined,
};

export default defineConfig({
  plugins: [bytes],
  test: {
    include: ['server/src/**/*.test.ts', 'server/test/**/*.test.ts', 'client/src/**/*.test.ts'],
    globalSetup: 'server/test/build.ts',
    testTimeout: 20_000,
  },
});
