// nginx keeps pages by address and cannot find them by tag. This small program can: it hears from the site what
// became stale (PURGE_URL=http://127.0.0.1:6082), and removes the files that depend on it. nginx takes a page
// whose file is gone as one that it never had. Run it as the user of nginx:
//   node purge.mjs /var/cache/nginx/askwell 6082
import { open, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const [folder = "/var/cache/nginx/askwell", port = "6082"] = process.argv.slice(2);

/** The headers stand at the beginning of a file, after a few hundred bytes of nginx's own and the address. */
const BEGINNING = 32 * 1024;

async function tagsOf(file) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    const [head = ""] = buffer.toString("latin1", 0, bytesRead).split("\r\n\r\n", 1);
    return /\r\ncache-tag: *([^\r\n]*)/i.exec(head)?.[1]?.split(",") ?? [];
  } finally {
    await handle.close();
  }
}

async function purge(stale) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    try {
      const tags = await tagsOf(file);
      const falls = stale.has("*") ? tags.length > 0 : tags.some((tag) => stale.has(tag));
      if (falls) await rm(file, { force: true });
    } catch (error) {
      // nginx moves and removes its files meanwhile.
      if (error.code !== "ENOENT") throw error;
    }
  }
}

const server = createServer(async (request, response) => {
  const tags = request.headers["cache-tag"];
  if (request.method !== "PURGE" || !tags) return response.writeHead(405).end();
  try {
    await purge(new Set(String(tags).split(",")));
    response.writeHead(200).end();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    response.writeHead(500).end();
  }
});
server.listen(Number(port), "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
