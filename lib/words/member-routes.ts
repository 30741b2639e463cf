import { paged, segment } from "./routes.ts";

/** What there is to read of a member beside their page: addresses that no thread needs in the browser. */
export const memberRoutes = {
  memberQuestions: (name: string, page?: number) =>
    `/members/${segment(name)}/questions${paged(page)}`,
  memberAnswers: (name: string, page?: number) => `/members/${segment(name)}/answers${paged(page)}`,
  memberPoints: (name: string, page?: number) => `/members/${segment(name)}/points${paged(page)}`,
  reportMember: (name: string) => `/members/${segment(name)}/report`,
} as const;
