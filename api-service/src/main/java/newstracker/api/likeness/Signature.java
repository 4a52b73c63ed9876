package newstracker.api.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A small image of a text by which copies and retellings are recognised without reading the texts
/// again (MinHash over character shingles, so that a language without spaces works as well as one
/// with).
public record Signature(int[] minima) {

    private static final int ROWS = 2;
    private static final int BANDS = 24;
    private static final int SHINGLE = 5;
    // Beginnings decide: what follows in a page is often navigation and older news.
    private static final int LONGEST_TEXT = 6_000;
    private static final Pattern GAP = Pattern.compile("(?![a-z0-9])[^\\p{L}\\p{N}]+");

    public static Signature of(String title, String text) {
        String folded = fold(title + ' ' + text);
        int[] minima = new int[ROWS * BANDS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int start = 0; start + SHINGLE <= folded.length(); start++) {
            takeMinima(minima, shingle(folded, start));
        }
        return new Signature(minima);
    }

    // The hash code of these letters as a string, without the string: signatures are stored, and must stay the same.
    private static int shingle(String text, int start) {
        int hash = 0;
        for (int at = start; at < start + SHINGLE; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return hash;
    }

    private static void takeMinima(int[] minima, int shingle) {
        for (int index = 0; index < minima.length; index++) {
            minima[index] = Math.min(minima[index], mix(shingle ^ (0x9E3779B9 * (index + 1))));
        }
    }

    /// An estimate of the share of shingles that both texts have, from 0 to 1.
    public double likeness(Signature other) {
        int equal = 0;
        for (int index = 0; index < minima.length; index++) {
            if (minima[index] == other.minima[index]) {
                equal++;
            }
        }
        return (double) equal / minima.length;
    }

    /// Keys that two alike texts share with high probability: the way to find candidates through an
    /// index.
    public int[] bands() {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = mix(31 * mix(minima[band * ROWS] + band) + minima[band * ROWS + 1]);
        }
        return bands;
    }

    private static String fold(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return Normalizer.normalize(beginning, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .transform(folded -> GAP.matcher(folded).replaceAll(""));
    }

    private static int mix(int value) {
        int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}
