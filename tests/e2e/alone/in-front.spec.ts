import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { builtActions, type Place, sendAction } from "../support/actions.ts";
import { databaseOf, type OwnSite, openOwnSite } from "../support/own-site.ts";
import { freePort } from "../support/port.ts";
import { sessionCookieOf } from "../support/sign-in.ts";

/** The recipes of deploy/, before a running site, where Debian's programs are installed. */
const VARNISH = "/usr/sbin/varnishd";
const NGINX = "/usr/sbin/nginx";
/** So long a page may stay in the cache, once a moderator was told that it is hidden. */
const DEADLINE_MS = 250;

const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

type Ports = { site: number; front: number; purge: number };
type Running = { children: ChildProcess[]; folder: string };

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });

const begin = (program: string, args: string[]) =>
  spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });

function startVarnish(folder: string, { site, front, purge }: Ports): ChildProcess[] {
  const recipe = readFileSync("deploy/varnish/askwell.vcl", "utf8");
  const file = join(folder, "askwell.vcl");
  writeFileSync(file, recipe.replace('.port = "3000"', `.port = "${site}"`));
  const doors = ["-a", `site=127.0.0.1:${front}`, "-a", `purge=127.0.0.1:${purge}`];
  const rest = ["-F", "-j", "none", "-n", join(folder, "work"), "-s", "malloc,64m"];
  return [begin(VARNISH, [...rest, "-f", file, ...doors])];
}

function startNginx(folder: string, { site, front, purge }: Ports): ChildProcess[] {
  const cache = join(folder, "cache");
  mkdirSync(cache);
  const recipe = readFileSync("deploy/nginx/askwell.conf", "utf8")
    .replace("/var/cache/nginx/askwell", cache)
    .replace("127.0.0.1:3000", `127.0.0.1:${site}`)
    .replace("listen 80;", `listen 127.0.0.1:${front};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${folder}/pid;
error_log stderr warn; events {}
http { access_log off; ${temporary.join(" ")}
${recipe}
}`,
  );
  return [
    begin(NGINX, ["-p", folder, "-c", file]),
    begin(process.execPath, ["deploy/nginx/purge.mjs", cache, String(purge)]),
  ];
}

const fronts = [
  { name: "Varnish", program: VARNISH, start: startVarnish },
  { name: "nginx", program: NGINX, start: startNginx },
];

for (const { name, start, program } of fronts.filter((front) => existsSync(front.program))) {
  test.describe(`${program} in front of the site`, () => {
    test.describe.configure({ mode: "serial" });
    let site: OwnSite;
    let front: Running;
    let ports: Ports;
    let url: string;

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      const folder = mkdtempSync(join(tmpdir(), "askwell-in-front-"));
      ports = { site: await freePort(), front: await freePort(), purge: await freePort() };
      url = `http://localhost:${ports.front}`;
      site = await openOwnSite({
        PORT: String(ports.site),
        SITE_URL: url,
        PURGE_URL: `http://127.0.0.1:${ports.purge}`,
        TRUSTED_PROXY_HOPS: "1",
      });
      front = { folder, children: start(folder, ports) };
      for (const port of [ports.front, ports.purge]) {
        await expect.poll(() => answers(port), { timeout: 30_000 }).toBe(true);
      }
      // When the site begins to hear what falls, it empties the cache, and once more a second later.
      const stays = async () => {
        await read("/help");
        await pause(1_200);
        return (await read("/help")).from;
      };
      await expect.poll(stays, { timeout: 30_000 }).toBe("hit");
    });
    test.afterAll(async () => {
      for (const child of front?.children ?? []) {
        child.kill("SIGTERM");
        if (child.exitCode === null) await once(child, "exit");
      }
      await site?.close();
      if (front) rmSync(front.folder, { recursive: true, force: true });
    });

    async function read(path: string, headers: Record<string, string> = {}) {
      const answer = await fetch(`http://127.0.0.1:${ports.front}${path}`, {
        headers,
        redirect: "manual",
      });
      const text = await answer.text();
      const from = answer.headers.get("x-cache")?.toLowerCase();
      return { status: answer.status, text, from, headers: answer.headers };
    }

    test(`${name} answers a visitor from its memory, and a member with a page of their own`, async () => {
      await read("/questions");
      const visitor = await read("/questions");
      expect([visitor.status, visitor.from]).toEqual([200, "hit"]);
      expect(visitor.headers.get("cache-tag")).toBeNull();
      expect((await read("/questions", { cookie: "_ga=1" })).from).toBe("hit");
      const cookie = await sessionCookieOf("Cleo", site.folder);
      for (let time = 0; time < 2; time += 1) {
        const member = await read("/questions", { cookie });
        expect(member.status).toBe(200);
        expect(member.from).not.toBe("hit");
        expect(member.text).toContain("/members/Cleo");
        expect(member.headers.get("cache-control")).toContain("no-store");
      }
      const again = await read("/questions");
      expect([again.from, again.text]).toEqual(["hit", visitor.text]);
      for (let time = 0; time < 2; time += 1) expect((await read("/sign-in")).from).not.toBe("hit");
      const plain = await read("/questions", { "accept-encoding": "identity" });
      expect(plain.text).toBe(visitor.text);
    });

    test(`${name} lets go of what a moderator hides, and keeps the rest`, async () => {
      test.setTimeout(60_000);
      const sql = databaseOf(site);
      const questions = await sql<{ id: number; slug: string; title: string }[]>`
        select id::int, slug, title from posts where kind = 'question' and visible
        order by created_at desc, id desc limit 3`;
      await sql.end();
      const cookie = await sessionCookieOf("Ada", site.folder);
      for (const { id, slug, title } of questions) {
        const path = `/questions/${id}/${slug}`;
        for (let time = 0; time < 2; time += 1) {
          for (const each of [path, "/questions", "/help"]) await read(each);
        }
        const kept = await read(path);
        expect([kept.from, kept.text.includes(title)]).toEqual(["hit", true]);
        const pages = { "app/posts/[id]/moderate/page": `/posts/${id}/moderate?act=hide` };
        const place: Place = { url, actions: builtActions(), pages };
        const reason = "It names somebody who did not ask for it.";
        const fields = Object.entries({ post: String(id), ground: "private", reason });
        const hidden = await sendAction(place, { action: "hidePost", cookie, fields });
        expect(hidden).toMatchObject({ done: true });
        await pause(DEADLINE_MS);
        expect((await read(path)).status).toBe(404);
        expect((await read("/questions")).text).not.toContain(`/questions/${id}/`);
        expect((await read("/help")).from).toBe("hit");
      }
    });

    test(`nobody else can empty ${name}`, async () => {
      for (let time = 0; time < 2; time += 1) await read("/help");
      const headers = { "Cache-Tag": "*" };
      const answer = await fetch(`${url}/help`, { method: "PURGE", headers });
      expect(answer.status).toBe(405);
      expect((await read("/help")).from).toBe("hit");
    });
  });
}
