import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/** Reports how many cases passed on each subject, after Vitest's own report. */
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
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const broken = [subject, ...subject.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const failed = Math.max(tests.length - passed, broken.length);
  const reason = broken.length > 0 ? ` (${broken.length} suites broke before or after their cases)` : '';
  return `${subject.name}: ${passed} passed, ${failed} failed${reason}`;
}
