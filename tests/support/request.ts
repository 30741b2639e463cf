// Next makes its storages of a request only where this came first.
import "next/dist/server/node-environment-baseline.js";

import { AppRouteRouteModule } from "next/dist/server/route-modules/app-route/module.js";
import { NextRequest } from "next/server";

const SITE = "http://localhost:3000";

type Answers = (request: NextRequest) => Response | Promise<Response>;

/** A browser that keeps what it is given. What answers it runs in a request of Next's own. */
export class Browser {
  readonly jar = new Map<string, string>();

  async send(path: string, answers: Answers, headers: Record<string, string> = {}) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new NextRequest(new URL(path, SITE), {
      headers: { "x-forwarded-for": "203.0.113.9", "user-agent": "A browser", cookie, ...headers },
    });
    const response = await routed(answers).handle(request, circumstances());
    for (const given of response.headers.getSetCookie()) keep(this.jar, given);
    return response;
  }
}

function keep(jar: Map<string, string>, given: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
  const ends = /; expires=([^;]+)/i.exec(given)?.[1];
  const isOver = value === "" || (ends !== undefined && Date.parse(ends) <= Date.now());
  if (isOver) jar.delete(name);
  else jar.set(name, value);
}

type Made = ConstructorParameters<typeof AppRouteRouteModule>[0];

const routed = (answers: Answers) =>
  new AppRouteRouteModule({
    definition: { kind: "APP_ROUTE", page: "/test/route", pathname: "/test" },
    userland: () => ({ GET: answers }),
    resolvedPagePath: "",
  } as unknown as Made);

type Circumstances = Parameters<AppRouteRouteModule["handle"]>[1];

const circumstances = (): Circumstances => ({
  params: undefined,
  previewProps: {
    previewModeId: "none",
    previewModeEncryptionKey: "",
    previewModeSigningKey: "",
  },
  renderOpts: {
    supportsDynamicResponse: true,
    cacheComponents: false,
    experimental: {},
    onClose: () => undefined,
    onAfterTaskError: () => undefined,
  } as unknown as Circumstances["renderOpts"],
  sharedContext: { buildId: "test", deploymentId: "" },
});
