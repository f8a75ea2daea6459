// Writes file.br and file.gz beside every file of a folder that gains from it, at the highest level.
// Node.js is here anyway (Trunk's wasm-opt runs on it), and its brotli is compiled with optimisation, whereas a
// brotli crate in our own debug build would take minutes. Files that are there are never touched: Trunk wrote
// their hashes into index.html.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(css|html|ico|js|json|pack|svg|txt|wasm|webmanifest|xml)$/;
const folder = process.argv[2];

async function precompress(file) {
  const plain = readFileSync(file);
  const brotli = await promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const zipped = await promisify(gzip)(plain, { level: 9 });
  if (brotli.length < plain.length) writeFileSync(`${file}.br`, brotli);
  if (zipped.length < plain.length) writeFileSync(`${file}.gz`, zipped);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && TEXT.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
await Promise.all(files.map(precompress));
