package newstracker.ingest.read.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes to characters, as forgiving as browsers are: labels are believed only as far as the bytes agree.
public final class FeedText {

    private static final Pattern LABEL =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /// Labels that in practice mean a larger set.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"));

    // A sitemap may list 50,000 pages, each with five elements.
    private static final int MOST_TAGS = 600_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FeedText() {}

    /// @param contentType the header of that name, or empty
    public static String decoded(byte[] bytes, String contentType) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        Set<Charset> candidates = new LinkedHashSet<>();
        label(contentType).ifPresent(candidates::add);
        label(new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).replace("\0", ""))
                .ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return withoutMark(text.get());
            }
        }
        return withoutMark(leniently(bytes, candidates.iterator().next()));
    }

    // A few broken bytes must not turn a whole UTF-8 document into another language; many mean it is not UTF-8.
    /// Whether the tree of this page or sitemap would take all memory: no real one has so many tags.
    public static boolean isThicket(String text) {
        return text.chars()
                        .filter(letter -> letter == '<')
                        .limit(MOST_TAGS + 1L)
                        .count()
                > MOST_TAGS;
    }

    private static String leniently(byte[] bytes, Charset first) {
        String text = new String(bytes, first);
        long broken = text.chars().filter(letter -> letter == '\uFFFD').count();
        return broken * 50 > text.length() ? new String(bytes, Charset.forName("windows-1252")) : text;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        int a = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int b = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int c = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        int d = bytes.length > 3 ? bytes[3] & 0xFF : -1;
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (a == 0xFF && b == 0xFE && c == 0 && d == 0 || a == '<' && b == 0 && c == 0 && d == 0) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (a == 0 && b == 0 && (c == 0xFE && d == 0xFF || c == 0 && d == '<')) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (a == 0xFF && b == 0xFE || a == '<' && b == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (a == 0xFE && b == 0xFF || a == 0 && b == '<') {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (a == 0x4C && b == 0x6F && c == 0xA7 && d == 0x94) {
            return Optional.of(Charset.forName("IBM037"));
        }
        return Optional.empty();
    }

    private static Optional<Charset> label(String text) {
        Matcher label = LABEL.matcher(text);
        return label.find() ? charset(label.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Charset> charset(String label) {
        // Whoever reads this label as bytes has shown that the text is not UTF-16.
        if (label.startsWith("utf-16") || label.startsWith("utf-32") || label.startsWith("ucs")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(label, label)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return unmasked(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    // Control characters between 0x80 and 0x9F are quotes and dashes of Windows that went through the wrong hands.
    private static String unmasked(String text) {
        if (text.chars().noneMatch(letter -> letter >= 0x80 && letter <= 0x9F)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars()
                .forEach(letter -> kept.append(
                        letter >= 0x80 && letter <= 0x9F
                                ? new String(new byte[] {(byte) letter}, WINDOWS).replace("\uFFFD", "")
                                : Character.toString(letter)));
        return kept.toString();
    }
}
