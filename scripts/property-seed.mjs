import fc from 'fast-check';

/**
 * The gate tries the same cases every time, so that a change is judged by what it changed. At a developer's desk every
 * run tries others; what one of them finds becomes a test of its own.
 */
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20261121 });
