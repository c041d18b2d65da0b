// Validates every line of a JSONL file against a JSON schema with Ajv.
// usage: node validate-rows.cjs SCHEMA FILE
const fs = require('fs')
const Ajv = require('ajv/dist/2020')
const formats = require('ajv-formats')

const ajv = new Ajv({ allErrors: true, strict: false })
formats(ajv)
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')))
const lines = fs.readFileSync(process.argv[3], 'utf8').split('\n').filter(l => l.length > 0)
let faults = 0
lines.forEach((line, i) => {
  if (!validate(JSON.parse(line)) && ++faults <= 10) console.error(`line ${i + 1}: ${ajv.errorsText(validate.errors)}`)
})
console.log(`${lines.length} rows`)
process.exitCode = faults === 0 ? 0 : 1
