import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

type Node = {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Index Name"?: string;
  "Relation Name"?: string;
  Plans?: Node[];
};

export type Cost = { rowsRead: number; indexes: string[]; readWhole: string[]; sortsAll: boolean };

/** How many rows and index entries a statement read, and by which indexes. */
export async function costOf(db: Database, statement: SQL): Promise<Cost> {
  const [row] = await db.execute<{ "QUERY PLAN": { Plan: Node }[] }>(
    sql`explain (analyze, format json) ${statement}`,
  );
  const cost: Cost = { rowsRead: 0, indexes: [], readWhole: [], sortsAll: false };
  const walk = (node: Node): void => {
    const rows =
      (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
    if (node["Node Type"].endsWith("Scan") && !node.Plans) cost.rowsRead += rows;
    if (node["Node Type"] === "Sort" && rows > 1_000) cost.sortsAll = true;
    if (node["Node Type"].endsWith("Seq Scan") && node["Actual Loops"] > 0)
      cost.readWhole.push(node["Relation Name"] ?? "");
    if (node["Index Name"]) cost.indexes.push(node["Index Name"]);
    node.Plans?.forEach(walk);
  };
  const plan = row?.["QUERY PLAN"][0]?.Plan;
  if (plan) walk(plan);
  return cost;
}
