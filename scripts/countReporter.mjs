import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that writes down how many tests passed and failed. A file that could not be loaded, an
 * error outside of any test, and a project without tests count as failures.
 *
 * @param {string} output the file to write
 * @returns {import('vitest/reporters').Reporter}
 */
export function countReporter(output) {
  /** @type {string[]} */
  let expected = [];
  return {
    onInit(vitest) {
      expected = vitest.projects.map((project) => project.name);
    },
    onTestRunEnd(modules, unhandledErrors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const states = tests.map((test) => test.result().state);
      const broken = modules.filter((module) => module.errors().length > 0 || !module.ok());
      const unloaded = broken.filter((module) => [...module.children.allTests('failed')].length === 0);
      const empty = expected.filter((name) => !tests.some((test) => test.project.name === name));
      for (const name of empty) console.error(`Vitest project "${name}" ran no test.`);
      const counts = {
        passed: states.filter((state) => state === 'passed').length,
        failed:
          states.filter((state) => state === 'failed').length +
          unloaded.length +
          unhandledErrors.length +
          empty.length,
        skipped: states.filter((state) => state === 'skipped').length,
      };
      writeFileSync(output, JSON.stringify(counts));
    },
  };
}
