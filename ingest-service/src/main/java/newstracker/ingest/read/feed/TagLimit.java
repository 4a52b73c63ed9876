package newstracker.ingest.read.feed;

/// Cuts tags that hold more attributes than any feed needs. The parser drops them too, but not before it has walked
/// over all that it kept, again for each: a tag with a million took seconds.
final class TagLimit {

    private static final int MOST_ATTRIBUTES = 100;

    private final String xml;
    private final StringBuilder kept = new StringBuilder();
    private int copied;

    private TagLimit(String xml) {
        this.xml = xml;
    }

    static String applied(String xml) {
        return new TagLimit(xml).bounded();
    }

    private String bounded() {
        int at = xml.indexOf('<');
        while (at >= 0) {
            at = xml.indexOf('<', endOf(at));
        }
        return copied == 0 ? xml : kept.append(xml, copied, xml.length()).toString();
    }

    // What stands in comments, CDATA and instructions is no tag, whatever it looks like.
    private int endOf(int start) {
        if (xml.startsWith("<!--", start)) {
            return after("-->", start + 4);
        }
        if (xml.startsWith("<![CDATA[", start)) {
            return after("]]>", start + 9);
        }
        return xml.startsWith("<?", start) ? after("?>", start + 2) : endOfTag(start);
    }

    private int after(String end, int from) {
        int at = xml.indexOf(end, from);
        return at < 0 ? xml.length() : at + end.length();
    }

    private int endOfTag(int start) {
        int attributes = 0;
        int surplus = -1;
        int at = start + 1;
        for (; at < xml.length() && xml.charAt(at) != '>'; at++) {
            char letter = xml.charAt(at);
            if (letter == '"' || letter == '\'') {
                int close = xml.indexOf(letter, at + 1);
                at = close < 0 ? xml.length() - 1 : close;
            } else if (letter == '=' && ++attributes > MOST_ATTRIBUTES && surplus < 0) {
                surplus = at;
            }
        }
        if (surplus >= 0) {
            cut(surplus, at);
        }
        return at;
    }

    // From the end of the last attribute that is kept; `/>` stays.
    private void cut(int surplus, int end) {
        int from = surplus;
        while (Character.isLetterOrDigit(xml.charAt(from - 1))) {
            from--;
        }
        kept.append(xml, copied, from);
        copied = xml.charAt(end - 1) == '/' ? end - 1 : end;
    }
}
