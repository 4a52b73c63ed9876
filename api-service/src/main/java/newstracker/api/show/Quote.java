package newstracker.api.show;

import java.util.Optional;
import java.util.regex.Pattern;
import newstracker.event.source.Show;

/// How much of somebody's words we may show: a sentence, unless the source allows all or nothing.
public final class Quote {

    private static final int LONGEST = 280;
    // A sentence of Chinese, Japanese or Korean says as much in half the characters.
    private static final int LONGEST_CJK = 140;
    private static final Pattern CJK =
            Pattern.compile("(?![\\x00-\\x7f])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private Quote() {}

    public static Optional<String> of(String words, String surface, Show show) {
        return switch (show) {
            case FULL -> Optional.of(words);
            case QUOTE -> Optional.of(cut(words, surface));
            case LINK -> Optional.empty();
        };
    }

    /// Keeps the part around `surface`: a quote without the number it supports would be none.
    private static String cut(String words, String surface) {
        if (words.length() <= LONGEST_CJK) {
            return words;
        }
        int longest = CJK.matcher(words).find() ? LONGEST_CJK : LONGEST;
        if (words.length() <= longest) {
            return words;
        }
        int centre = Math.max(0, words.indexOf(surface)) + surface.length() / 2;
        int start = Math.clamp(centre - longest / 2, 0, words.length() - longest);
        int end = start + longest;
        return (start > 0 ? "…" : "")
                + whole(words, start + (start > 0 ? 1 : 0), end - (end < words.length() ? 1 : 0))
                + (end < words.length() ? "…" : "");
    }

    /// Never half of a surrogate pair.
    private static String whole(String words, int start, int end) {
        int from = Character.isLowSurrogate(words.charAt(start)) ? start + 1 : start;
        int to = Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
        return words.substring(from, to);
    }
}
