// Reads every Parquet file of a folder with DuckDB, and the CSV file of the same name, and compares them cell by cell.
// usage: node compare-parquet.mjs DIR
import fs from 'node:fs'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const folder = process.argv[2]
const connection = await (await DuckDBInstance.create(':memory:')).connect()

async function read(source) {
  const reader = await connection.runAndReadAll(`select * from ${source}`)
  return { columns: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJson() }
}

// A cell of CSV has an apostrophe in front where a spreadsheet would run it as a formula or make another number of it; an empty cell holds no value.
function same(value, cell) {
  if (value === null || value === '') return cell === '' || cell === null
  if (typeof value === 'boolean') return String(value) === cell
  if (typeof value === 'number') return value === Number(cell)
  return value === cell || (/^'[=+\-@\t\r0-9]/.test(cell) && value === cell.slice(1))
}

let faults = 0
function fault(message) {
  faults++
  if (faults <= 10) console.error(message)
}

for (const name of fs.readdirSync(folder).filter(n => n.endsWith('.parquet')).sort()) {
  const file = path.join(folder, name).replaceAll("'", "''")
  const typed = await read(`read_parquet('${file}')`)
  const flat = await read(`read_csv('${file.replace(/\.parquet$/, '.csv')}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`)
  if (typed.columns.join() !== flat.columns.join()) fault(`${name}: other columns than the CSV`)
  if (typed.rows.length !== flat.rows.length) fault(`${name}: ${typed.rows.length} rows, and ${flat.rows.length} in the CSV`)
  for (let i = 0; i < Math.min(typed.rows.length, flat.rows.length); i++) {
    for (let j = 0; j < typed.columns.length; j++) {
      if (!same(typed.rows[i][j], flat.rows[i][j])) fault(`${name}, row ${i + 1}, ${typed.columns[j]}: ${typed.rows[i][j]} and ${flat.rows[i][j]}`)
    }
  }
  console.log(`${name} ${typed.rows.length} ${[...new Set(typed.types)].sort().join()}`)
}

process.exitCode = faults === 0 ? 0 : 1
