import { loadEnvironmentFile } from "#env";
import { serve } from "../server.ts";
import { fail } from "./failure.ts";

const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
loadEnvironmentFile();
await serve({ dev }).catch(fail);
