package newstracker.api.json;

/// Text that XML can carry. It has no way to write control characters or half surrogate pairs.
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    public static String clean(String text) {
        return text.codePoints()
                .map(character -> allowed(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
