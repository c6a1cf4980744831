import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

// The public interface of each package as a text in the repository, so that a change of it is seen in a review.
// `pnpm api` builds the packages and writes the reports; with `--check`, an outdated report is a failure.

const check = process.argv.includes('--check');
const root = join(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'user-sessions-api-'));
const compilerOptions = {
  target: 'es2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  types: [],
};

try {
  const outdated = ['core', 'react', 'service'].flatMap((name) => {
    const folder = join(root, 'packages', name);
    return readEntries(folder).filter((entry) => !report(folder, entry));
  });
  if (outdated.length > 0) {
    console.error(
      `The public interface changed: ${outdated.join(', ')}. Run "pnpm api" and review the diff.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(temporary, { recursive: true });
}

/**
 * The type declarations of each entry of a package. The languages have no report: they all export one `Messages`.
 *
 * @param {string} folder
 * @returns {string[]} such as `dist/devices/index.d.ts`
 */
function readEntries(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.values(manifest.exports)
    .map((entry) => entry.types)
    .filter((file) => typeof file === 'string' && !file.includes('*'));
}

/**
 * Writes or checks the report of one entry.
 *
 * @param {string} folder of the package
 * @param {string} entry
 * @returns {boolean} whether it is up to date
 */
function report(folder, entry) {
  const name = entry.split('/').slice(2, -1).join('-') || 'index';
  const reportFolder = join(folder, 'api');
  mkdirSync(reportFolder, { recursive: true });
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, entry),
      compiler: { overrideTsconfig: { compilerOptions } },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder,
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      // The list of what is outdated comes at the end.
      if (message.category === 'console') message.handled = true;
    },
  });
  console.log(
    `${basename(folder)}/api/${name}.api.md ${apiReportChanged ? (check ? 'is outdated' : 'written') : 'is up to date'}`,
  );
  return check ? succeeded && !apiReportChanged : succeeded;
}
