// The steps of `npm run check` and `npm test`, and how their outcomes are counted.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prismaOffline, say } from './install.mjs'
import { runTied } from './tied.mjs'

const root = path.join(import.meta.dirname, '..')
const reports = mkdtempSync(path.join(os.tmpdir(), 'puente-reports-'))
const total = { passed: 0, failed: 0 }

/** Adds outcomes to the closing line. */
export function count(passed, failed) {
  total.passed += passed
  total.failed += failed
}

/** Runs a program that package.json installs, by the path of its script in node_modules. */
async function program(script, args, env = {}) {
  const settings = { ...process.env, ...prismaOffline(), NEXT_TELEMETRY_DISABLED: '1', ...env }
  const { status } = await runTied(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    env: settings,
  })
  return status === 0
}

/** One check: said, run, and counted as one. */
export async function check(sentence, script, args, env) {
  say(sentence)
  const passed = await program(script, args, env)
  count(passed ? 1 : 0, passed ? 0 : 1)
  return passed
}

/** The outcomes in vitest's JSON report; a file that could not be loaded is one failure. */
export function vitestOutcome(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** The outcomes in Playwright's JSON report; what passed only at a second try has failed. */
export function playwrightOutcome(report) {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

async function tests(sentence, script, args, env, report, outcome) {
  say(sentence)
  const clean = await program(script, args, env)
  const { passed, failed } = existsSync(report)
    ? outcome(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1 }
  // A runner that ends badly without a failed test (a crash, no test found) has failed all the same.
  count(passed, failed === 0 && !clean ? 1 : failed)
}

/** Runs projects of vitest.config.ts. */
export async function vitest(sentence, ...projects) {
  const report = path.join(reports, `${projects.join('-')}.json`)
  const names = projects.flatMap((project) => ['--project', project])
  const args = ['run', ...names, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await tests(sentence, 'vitest/vitest.mjs', args, {}, report, vitestOutcome)
}

/** Runs every story in the browser. */
export async function playwright(sentence) {
  const report = path.join(reports, 'stories.json')
  await tests(sentence, 'playwright/cli.js', ['test'], { PUENTE_TEST_REPORT: report }, report, playwrightOutcome)
}

/** Prints the closing line and ends with the exit code that it means. */
export function conclude() {
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  process.exit(total.failed === 0 ? 0 : 1)
}
