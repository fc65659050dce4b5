/**
 * Runs one contender once in a process of its own: `node child.mjs ID OUT.pdf`. What it needs is read and parsed
 * before the clock starts; the clock stops at the file's bytes. Prints the measurement as JSON.
 */
import { writeFileSync } from 'node:fs';
import { CONTENDERS } from './contenders.mjs';

const [id, out] = process.argv.slice(2);
const contender = CONTENDERS.find((one) => one.id === id);
if (contender === undefined || out === undefined) throw new Error('usage: node child.mjs ID OUT.pdf');

const module = await import(`./contenders/${contender.module}.mjs`);
const draw = await module[contender.start]();
const cpu = process.cpuUsage();
const started = performance.now();
const pdf = await draw();
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
const peakBytes = process.resourceUsage().maxRSS * 1024;
writeFileSync(out, pdf);
process.stdout.write(JSON.stringify({ ms, cpuMs: (user + system) / 1000, peakBytes, bytes: pdf.length }));
