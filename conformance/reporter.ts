import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/**
 * Reports how many cases passed on each subject, after Vitest's own report. Listed differences, which have to
 * fail, are counted for themselves.
 */
export const conformanceReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const lines = [...modules].flatMap(describeModule).sort();
    if (errors.length > 0) lines.push(`Outside of all tests: ${errors.length} failed`);
    process.stdout.write(`\n${lines.join('\n')}\n`);
  },
};

function describeModule(module: TestModule): string[] {
  const subjects = [...module.children.suites()].map(describeSubject);
  // A module that could not be loaded has no subjects, and its errors belong to no test.
  if (module.errors().length > 0) subjects.push(`${module.relativeModuleId}: 0 passed, 1 failed`);
  return subjects;
}

/** A case that did not run has failed: its service did not start. */
function describeSubject(subject: TestSuite): string {
  const tests = [...subject.children.allTests()];
  const asExpected = tests.filter((test) => test.result().state === 'passed');
  const differences = asExpected.filter((test) => test.options.fails).length;
  const broken = [subject, ...subject.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const failed = Math.max(tests.length - asExpected.length, broken.length);
  const reason = broken.length > 0 ? ` (${broken.length} suites broke before or after their cases)` : '';
  const counts = [`${asExpected.length - differences} passed`, `${failed} failed`];
  if (differences > 0) counts.push(`${differences} listed differences`);
  return `${subject.name}: ${counts.join(', ')}${reason}`;
}
