/** An address in a text: where it leads, and where it stands. */
export type Link = { href: string; host: string; from: number; to: number };

const endings =
  "com|net|org|info|biz|io|co|app|site|online|shop|store|xyz|top|club|live|pro|icu|click|link|space|website|fun|vip|cc|ru|uk|eu|de|ca|au|nz|za|ng|pk|ae|nl|fr|es|tv|ai|clinic|games|agency|services|solutions|casino|bet|example|test";
/** As countries divide theirs: the last part alone could be a sentence without its space. */
const divided = "(?:co|com|net|org|ac|ltd|gov)\\.[a-z]{2}";
const address = new RegExp(
  `(?:https?://|www\\.)[^\\s<>"')\\]]+|(?<![\\p{L}\\p{N}@./-])[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.(?:(?:${divided}|${endings})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>"')\\]]*)?|[a-z]{2,}/[^\\s<>"')\\]]+)`,
  "giu",
);

/** Where people in earnest send others: care, authorities, schools, encyclopedias, the press. */
const familiar =
  /(?:^|\.)(?:gov|edu|mil|int|org|ngo|charity)$|\.(?:org|charity)\.[a-z]{2}$|\.(?:gov|ac|edu|nhs|gouv|gob|govt|health)\.[a-z]{2}$|(?:^|\.)(?:nhs|police)\.uk$|(?:^|\.)(?:wikipedia|samaritans|findahelpline|befrienders|suicidepreventionlifeline|mayoclinic|clevelandclinic|webmd|healthline|drugs|medlineplus|psychologytoday|verywellmind|goodtherapy|psycom|ptsd|theguardian|bbc|nytimes|npr|youtube|youtu|reddit|spotify|goodreads|archive|pubmed|nature|sciencedirect)\.[a-z]{2,4}(?:\.[a-z]{2})?$/;

/** Places for everybody's pictures, songs and talk: a link alone says nothing there. */
const everybodys = /(?:^|\.)(?:youtube|youtu|spotify|reddit)\.[a-z]{2,3}$/;
export const isEverybodys = ({ host }: Pick<Link, "host">) => everybodys.test(host);

export const isFamiliar = ({ host }: Pick<Link, "host">) => familiar.test(host);

/** All addresses in a text, but for those of this site. */
export function linksIn(text: string, own: string): Link[] {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const written = found.replace(/[.,;:!?*_]+$/, "");
    const href = /^https?:/i.test(written) ? written : `https://${written}`;
    if (!URL.canParse(href)) return [];
    const host = new URL(href).hostname.replace(/^www\./, "");
    return host === own ? [] : [{ href, host, from: index, to: index + written.length }];
  });
}

/** Pictures of Markdown and HTML. */
export const countImages = (text: string): number =>
  text.match(/!\[[^\]\n]*\]\(|<img\b/gi)?.length ?? 0;

/** Of such hosts nobody can tell where they lead, or they say themselves what they sell. */
const dubious =
  /^(?:bit\.|tinyurl\.|goo\.gl$|t\.ly$|cutt\.ly$|rb\.gy$|is\.gd$|ow\.ly$|shorturl\.|t\.me$|wa\.me$|linktr\.ee$)|\.(?:xyz|top|club|icu|click|vip|loan|win|bid|shop|buzz|fun|cc|work)$|(?:-[a-z0-9]+){2,}\.|casino|slots?(?:\b|\d)|poker|bet\d|jackpot|loan|cash|pill|pharm|meds|viagra|essay|paper(?:help|s)|escort|cams?\b|girls|spell|hack|crypto|bitcoin|forex|seo|backlink|follower|replica|cheap|keto|hemp|cbd|prize|giveaway/;

export const isDubious = ({ host }: Pick<Link, "host">) => dubious.test(host);

/** Whoever follows it is counted for whoever set it. */
export const isRewarded = ({ href }: Link) =>
  /[?&](?:ref|aff|affiliate|via|promo|coupon)=/.test(href);
