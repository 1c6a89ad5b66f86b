// What is used of node-postgres, as a bundle of its own: only a run that has a database on a server loads it.

export { Client, Pool } from 'pg';
