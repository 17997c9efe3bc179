// Replicates the postings of a JSON file from one PouchDB to a server and from there to another one; prints seconds.
// node pouch.js POSTINGS.json http://127.0.0.1:PORT FOLDER
const fs = require('fs')
const path = require('path')
const PouchDB = require('pouchdb')

const [file, server, folder] = process.argv.slice(2)
const BATCHES = { batch_size: 500, batches_limit: 5 }

async function seconds(job) {
  const begun = process.hrtime.bigint()
  await job()
  return Number(process.hrtime.bigint() - begun) / 1e9
}

async function main() {
  const postings = JSON.parse(fs.readFileSync(file, 'utf8'))
  const device = new PouchDB(path.join(folder, 'device'))
  const other = new PouchDB(path.join(folder, 'other'))
  const centre = new PouchDB(`${server}/hall`)
  await centre.info()
  await device.bulkDocs(postings)
  const push = await seconds(() => device.replicate.to(centre, BATCHES))
  const pull = await seconds(() => other.replicate.from(centre, BATCHES))
  const { doc_count: count } = await other.info()
  console.log(JSON.stringify({ push, pull, count }))
}

main().then(() => process.exit(0), (error) => { console.error(error); process.exit(1) })
