// Reads every table of a data package with the reference implementation for JavaScript: descriptor, types, constraints, foreign keys.
// usage: node validate-package.cjs DIR
const fs = require('fs')
const os = require('os')
const path = require('path')
const { Package } = require('datapackage')

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

// The byte order mark that spreadsheets ask for is not known to this reader: it reads copies without it.
function withoutMarks(folder) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))
  for (const name of fs.readdirSync(folder).filter(n => n.endsWith('.csv') || n.endsWith('.json') || n.endsWith('.jsonl'))) {
    const bytes = fs.readFileSync(path.join(folder, name))
    fs.writeFileSync(path.join(copy, name), bytes.subarray(0, 3).equals(MARK) ? bytes.subarray(3) : bytes)
  }
  return copy
}

async function main(folder) {
  const copy = withoutMarks(folder)
  try {
    const faults = []
    const data = await Package.load(path.join(copy, 'datapackage.json'))
    faults.push(...data.errors.map(e => e.message))
    for (const resource of data.resources.filter(r => r.tabular && r.descriptor.format === 'csv')) {
      try {
        const rows = await resource.read({ keyed: true })
        await resource.checkRelations()
        console.log(`${resource.name} ${rows.length}`)
      } catch (e) {
        faults.push(`${resource.name}: ${e.message}`, ...(e.errors || []).slice(0, 5).map(x => `${resource.name}: ${x.message}`))
      }
    }
    faults.forEach(f => console.error(f))
    return faults.length === 0 ? 0 : 1
  } finally {
    fs.rmSync(copy, { recursive: true })
  }
}

main(process.argv[2]).then(status => { process.exitCode = status })
