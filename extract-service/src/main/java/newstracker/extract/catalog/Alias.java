package newstracker.extract.catalog;

import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// One spelling of a concept, as the automaton knows it.
///
/// `key` is folded. `gaps` has a bit for each place where the text may have a separator. A spelling that `needsContext`
/// counts only where the text shows that it is meant; one of `exactCase` must be written as `text` is.
public record Alias(String text, String key, long gaps, Certainty certainty, boolean exactCase, Concept concept) {

    private static final int LONGEST_GAP = 3;

    /// What a spelling needs to count: context of its own (`~`), what its concept needs, or nothing (`!`).
    public enum Certainty {
        NEEDS_CONTEXT,
        AS_CONCEPT,
        SURE
    }

    public boolean needsContext() {
        return certainty == Certainty.NEEDS_CONTEXT;
    }

    public boolean sure() {
        return certainty == Certainty.SURE;
    }

    static Alias of(String written, Concept concept) {
        Certainty certainty = written.length() < 2
                ? Certainty.AS_CONCEPT
                : switch (written.charAt(0)) {
                    case '~' -> Certainty.NEEDS_CONTEXT;
                    case '!' -> Certainty.SURE;
                    default -> Certainty.AS_CONCEPT;
                };
        String rest = certainty == Certainty.AS_CONCEPT ? written : written.substring(1);
        boolean exact = rest.length() > 1 && rest.startsWith("=");
        String text = exact ? rest.substring(1) : rest;
        return new Alias(text, Folded.keyOf(text), gapsOf(Folded.of(text)), certainty, exact, concept);
    }

    /// Separators may stand where the spelling has one, where letters meet digits, at a capital, and in CJK words.
    private static long gapsOf(Folded alias) {
        long gaps = 0;
        int length = alias.key().length;
        for (int i = 1; i < Math.min(length, Long.SIZE); i++) {
            int here = alias.textOffset(i);
            int before = alias.textOffset(i - 1);
            if (here > before + 1 || changes(alias.at(before), alias.at(here), length)) {
                gaps |= 1L << i;
            }
        }
        return gaps;
    }

    private static boolean changes(char before, char here, int length) {
        boolean letterMeetsDigit = Chars.digit(before) != Chars.digit(here);
        boolean capital = Chars.upper(here) && Chars.latin(before) && !Chars.upper(before);
        boolean cjk = Chars.katakana(before) || Chars.katakana(here) || Chars.hangul(here);
        boolean dotted = before == '.' || here == '.';
        return !dotted && (cjk || (length > 2 && (letterMeetsDigit || capital)));
    }

    /// Whether the separators that the text has inside of this hit are where they may be.
    boolean fits(Folded text, int keyStart) {
        for (int i = 1; i < key.length(); i++) {
            int gap = text.textOffset(keyStart + i) - text.textOffset(keyStart + i - 1) - 1;
            if (gap > 0 && (gap > LONGEST_GAP || i >= Long.SIZE || (gaps >> i & 1) == 0)) {
                return false;
            }
        }
        return !exactCase || sameCase(text, keyStart) || key.length() > 3 && capitals(text, keyStart);
    }

    /// "INSTER": a name written all in capitals is written on purpose.
    private boolean capitals(Folded folded, int keyStart) {
        boolean letters = false;
        for (int i = 0; i < key.length(); i++) {
            char c = folded.at(folded.textOffset(keyStart + i));
            letters |= Chars.upper(c);
            if (Chars.latin(c) && !Chars.upper(c)) {
                return false;
            }
        }
        return letters && concept.kind() == Kind.PRODUCT && concept.category().equals("vehicle");
    }

    private boolean sameCase(Folded folded, int keyStart) {
        int matched = 0;
        for (int i = 0; i < text.length() && matched < key.length(); i++) {
            if (!Chars.separator(text.charAt(i))) {
                if (folded.at(folded.textOffset(keyStart + matched)) != text.charAt(i)) {
                    return false;
                }
                matched++;
            }
        }
        return true;
    }

    /// Names begin and end where words do; words of a cue in Han or kana may stand anywhere.
    boolean standsAlone(Folded text, int start, int end) {
        return Boundary.before(text, start, concept.kind()) && Boundary.after(text, end, concept.kind());
    }
}
