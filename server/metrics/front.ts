import { Gauge } from "prom-client";
import type { Pages } from "#server/front/pages.ts";
import { registry } from "./registry.ts";

type Sizes = { pages: Pages };

/** How full the front is, read when somebody asks. */
export function measureFront({ pages }: Sizes): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge("askwell_front_pages", "Pages that are kept.", () => pages.size.pages);
  gauge("askwell_front_bytes", "Bytes that they take at most.", () => pages.size.bytes);
  gauge("askwell_front_making", "Pages that are being made now.", () => pages.underWay);
}
