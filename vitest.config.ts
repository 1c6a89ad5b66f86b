// How long a test may take before it counts as hanging: no measure of speed, and wide enough for a busy machine.

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { testTimeout: 180_000, hookTimeout: 180_000 } });
