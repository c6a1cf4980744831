import type { Reporter, TestModule } from 'vitest/node';

/** Tells how many cases ran on each subject, after Vitest's own report. */
export const conformanceReporter: Reporter = {
  onTestRunEnd(modules) {
    const lines = modules.flatMap((module) => describeSubjects(module));
    process.stdout.write(`\n${lines.sort().join('\n')}\n`);
  },
};

function describeSubjects(module: TestModule): string[] {
  return [...module.children.suites()].map((subject) => {
    const states = [...subject.children.allTests()].map((test) => test.result().state);
    const count = (state: string) => states.filter((each) => each === state).length;
    return `${subject.name}: ${count('passed')} passed, ${count('failed')} failed`;
  });
}
