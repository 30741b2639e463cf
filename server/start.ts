import { settleEnvironment } from "#env";
import { serve } from "../server.ts";
import { ROOT } from "./build.ts";
import { fail } from "./failure.ts";

const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
settleEnvironment(ROOT);
await serve({ dev }).catch(fail);
