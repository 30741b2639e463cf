import { validateXML } from "xmllint-wasm";

const sitemapEntry = `
  <xs:complexType name="entry"><xs:sequence>
    <xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI">
      <xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
  </xs:sequence></xs:complexType>`;

const sitemapSchema = (root: string, element: string) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  ${sitemapEntry}
  <xs:element name="${root}"><xs:complexType><xs:sequence>
    <xs:element name="${element}" type="entry" minOccurs="0" maxOccurs="50000"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

/** What RFC 4287 asks of a feed and its entries, as far as we use it. */
const atomSchema = `<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><interleave>
    <ref name="named"/>
    <optional><element name="subtitle"><text/></element></optional>
    <optional><element name="generator"><text/></element></optional>
    <ref name="author"/>
    <zeroOrMore><element name="entry"><interleave>
      <ref name="named"/>
      <ref name="author"/>
      <element name="published"><data type="dateTime"/></element>
      <element name="content"><attribute name="type"><value>html</value></attribute><text/></element>
    </interleave></element></zeroOrMore>
  </interleave></element></start>
  <define name="named"><interleave>
    <element name="id"><data type="anyURI"/></element>
    <element name="title"><optional><attribute name="type"/></optional><text/></element>
    <element name="updated"><data type="dateTime"/></element>
    <oneOrMore><element name="link"><attribute name="href"><data type="anyURI"/></attribute>
      <optional><attribute name="rel"/></optional><optional><attribute name="type"/></optional></element></oneOrMore>
  </interleave></define>
  <define name="author"><element name="author"><interleave>
    <element name="name"><text/></element>
    <optional><element name="uri"><data type="anyURI"/></element></optional>
  </interleave></element></define>
</grammar>`;

const schemas = {
  urlset: { schema: sitemapSchema("urlset", "url"), extension: "schema" },
  sitemapindex: { schema: sitemapSchema("sitemapindex", "sitemap"), extension: "schema" },
  atom: { schema: atomSchema, extension: "relaxng" },
} as const;

/** What is wrong with a document by the rules of its kind; nothing when it is right. */
export async function faultsOf(kind: keyof typeof schemas, xml: string): Promise<string[]> {
  const { schema, extension } = schemas[kind];
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents: xml },
    schema,
    extension,
  });
  return errors.map((error) => error.rawMessage);
}
