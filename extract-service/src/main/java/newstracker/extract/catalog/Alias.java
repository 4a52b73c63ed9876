package newstracker.extract.catalog;

import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// One spelling of a concept, as the automaton knows it.
///
/// `key` is folded. `gaps` has a bit for each place where the text may have a separator. A spelling that `needsContext`
/// counts only where the text shows that it is meant; one of `exactCase` must be written as `text` is.
public record Alias(String text, String key, long gaps, Certainty certainty, boolean exactCase, Concept concept) {

    /// As many separators in a row may stand inside of a name.
    static final int LONGEST_GAP = 3;

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
        String key = Folded.keyOf(text);
        return new Alias(text, key, gapsOf(Folded.of(text), key.length()), certainty, exact, concept);
    }

    /// Separators may stand where the spelling has one, where letters meet digits, at a capital, and in CJK words.
    private static long gapsOf(Folded alias, int letters) {
        long gaps = 0;
        int letter = 0;
        int before = -1;
        for (int here = 0; here < alias.length() && letter < Long.SIZE; here++) {
            if (Chars.separator(alias.at(here))) {
                continue;
            }
            boolean gap = here > before + 1 || changes(alias.at(before), alias.at(here), letters);
            gaps |= before >= 0 && gap ? 1L << letter : 0;
            before = here;
            letter++;
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

    /// Whether the separators that the text has inside of this hit are where they may be; `found` has a bit for each.
    boolean fits(Folded folded, int start, long found) {
        return (found & ~gaps) == 0
                && (!exactCase || sameCase(folded, start) || key.length() > 3 && capitals(folded, start));
    }

    /// "INSTER": a name written all in capitals is written on purpose.
    private boolean capitals(Folded folded, int start) {
        int here = start;
        for (int i = 0; i < key.length(); i++) {
            while (Chars.separator(folded.at(here))) {
                here++;
            }
            char c = folded.at(here++);
            if (Chars.latin(c) && !Chars.upper(c)) {
                return false;
            }
        }
        return concept.kind() == Kind.PRODUCT && concept.category().equals("vehicle");
    }

    private boolean sameCase(Folded folded, int start) {
        int here = start;
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.separator(text.charAt(i))) {
                while (Chars.separator(folded.at(here))) {
                    here++;
                }
                if (folded.at(here++) != text.charAt(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Names begin and end where words do; words of a cue in Han or kana may stand anywhere.
    boolean standsAlone(Folded text, int start, int end) {
        return Boundary.before(text, start, concept.kind()) && Boundary.after(text, end, concept.kind());
    }
}
