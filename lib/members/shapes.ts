/**
 * Letters that can be taken for a Latin one at a glance, in lower case and without marks: small capitals, letters
 * with a stroke or a hook, and those of Greek, Cyrillic, Armenian, Coptic, Cherokee, Lisu and others. From
 * Unicode's confusables (UTS 39), with some that are only read as such.
 */
const alike: Record<string, string> = {
  a: "ɑαаᴀᶏⱥꓮꭺ",
  b: "ƀƃƅɓʙβвьѣҍᏼᵬᶀꓐꞗꞵꮟ",
  c: "ƈȼɕςсҫᴄⲥꓚꞔꮯ𝼝",
  d: "ðđƌȡɖɗԁдδᴅᵭᶁᶑꓒꓓꝺꟈꭰꮷ",
  e: "ɇεеҽҿᴇᶒⱸꓰꬲꬴꭼəɘ",
  f: "ƒϝքᵮᶂẝꓝꜰꝼꞙꬵ",
  g: "ǥɠɡɢʛԍցᏻᵹᶃꓖꞡꬶꮐ",
  h: "ħɦʜнңһҥӈӊհᏺⱨⲏꓧꚕꞕꋮꮋꮒ",
  i: "ıɨɩɪιіᵻᵼᶖꙇꭵ𝼚",
  j: "ȷɉɟʄʝϳјᴊꓙꭻ",
  k: "ƙκкқҟᴋᶄⱪⲕꓗꝁꝃꝅꞣꮶ",
  l: "łƚǀȴɫɬɭʟӏᴌᶅⱡⲓⳑꓡꓲꝉꞎꬷꬸꬹꮮ𝼄𝼑𝼓",
  m: "ɱμмӎᴍᵯᶆⲙꓟꬺꮇ",
  n: "ƞȵɲɳɴηипπոռᵰᶇⲛꓠꞑꞥꬻ",
  o: "øɵθοσоѳөօᴏᴑᴓⱺⲟꓳꝋꝍꬽꬾꭴꮎꮻ𝼛",
  p: "ƥρрᴘᵱᵽᶈⲣꓑꝑꝓꝕꮲ",
  q: "ɋʠԛգզꝗꝙꞯ",
  r: "ɍɼɽɾʀгғяᴦᵲᵳᶉⲅꓣꞃꞧꭆꭇꭈꭉꭋꭌꭱꮁꮢ𝼖",
  s: "ƽȿʂѕտᵴᶊꓢꜱꞅꞩꟊꮥꮪ𝼞",
  t: "ŧƫƭȶʈτтҭᴛᵵⱦⲧꓔꞇꭲ𝼉",
  u: "ʉʋυսᴜᴝᵾᶙꓴꞟꞹꭎꭒꮜ",
  v: "νѵᴠᶌỽⱱⱴꓦꝟꮩ𑜆",
  w: "ɯѡѽԝաшωᴡⱳꓪꝡꮃꮤ𑓅𑜊𑜎𑜏",
  x: "χхҳᶍⲭꓫꭓꭖꭗꭘꭙ",
  y: "ƴɏɣʏγуүұᶌỿⲩꓬꭚꭹꮍ",
  z: "ƶȥɀʐʑζᴢᵶᶎⱬꓜꮓ",
  ae: "æӕ",
  oe: "œ",
  rn: "𑜀",
  ss: "ß",
};

const latin = new Map(
  Object.entries(alike).flatMap(([shape, letters]) =>
    [...letters].map((letter): [string, string] => [letter, shape]),
  ),
);

/** Greek capitals that look like another Latin letter than their small ones do. */
const capitals = new Map([
  ["Ν", "n"],
  ["Η", "h"],
  ["Υ", "y"],
]);

const hidden = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const bare = (text: string) => text.normalize("NFKD").replace(hidden, "");
const each = (text: string, letters: Map<string, string>) =>
  [...text].map((letter) => letters.get(letter) ?? letter).join("");

/** As somebody reads it who knows Latin letters alone: in lower case and without marks. */
export const inLatin = (text: string): string =>
  each(bare(each(bare(text), capitals).toLowerCase()), latin);

const asLetters = new Map(
  ["0o", "1l", "3e", "4a", "5s", "7t", "8b", "|l", "!l", "$s", "@a", "€e"].map((pair) => {
    const [sign = "", letter = ""] = pair;
    return [sign, letter];
  }),
);

/** Signs and digits that stand for letters, and letters that flow together. */
export const flowing = (text: string): string =>
  each(text, asLetters).replaceAll("rn", "m").replaceAll("vv", "w");

/**
 * What a name looks like at a glance: alike for "Cleo" and "CIeo", "mara" and "rnara". Much coarser than its
 * key, so it is held only against names that stand for the site.
 */
export const likeness = (text: string): string =>
  flowing(inLatin(text))
    .replaceAll("i", "l")
    .replace(/[^\p{L}\p{N}]/gu, "");
