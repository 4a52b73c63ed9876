package newstracker.api.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Who speaks for themselves: articles of one source, and copies of one text, speak with one voice. Whatever is tied to
/// another by a chain of such ties belongs to it.
public final class Voices {

    // Above this, two texts are one text that was passed on.
    private static final double COPY = 0.8;
    private static final int BANDS = 10;

    private final List<Text> texts;
    private final int[] leader;

    /// A text, where it was read, and what it is like.
    public record Text(String source, String sha256, Signature signature) {

        public boolean sameVoice(Text other) {
            return source.equals(other.source) || sha256.equals(other.sha256) || isCopy(other);
        }

        private boolean isCopy(Text other) {
            return signature.likeness(other.signature) >= COPY;
        }
    }

    private Voices(List<Text> texts) {
        this.texts = texts;
        this.leader = IntStream.range(0, texts.size()).toArray();
    }

    public static int count(List<Text> texts) {
        Voices voices = new Voices(texts);
        voices.joinBySourceAndText();
        voices.joinCopies();
        return (int) IntStream.range(0, texts.size())
                .filter(text -> voices.leader[text] == text)
                .count();
    }

    private void joinBySourceAndText() {
        Map<String, Integer> sources = new HashMap<>();
        Map<String, Integer> hashes = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            Integer fromSource = sources.putIfAbsent(texts.get(text).source(), text);
            join(text, fromSource == null ? text : fromSource);
            Integer sameText = hashes.putIfAbsent(texts.get(text).sha256(), text);
            join(text, sameText == null ? text : sameText);
        }
    }

    // A copy has at least 39 of 48 minima in common, so that one of any ten pairs of minima is the same in both:
    // only texts that share a band are compared. What stands the same in many places is one text here.
    private void joinCopies() {
        Map<Integer, List<Integer>> alike = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int text = 0; text < texts.size(); text++) {
            if (seen.add(texts.get(text).sha256())) {
                int[] bands = texts.get(text).signature().bands();
                for (int band = 0; band < BANDS; band++) {
                    List<Integer> others = alike.computeIfAbsent(bands[band], _ -> new ArrayList<>());
                    joinCopiesOf(text, others);
                    others.add(text);
                }
            }
        }
    }

    private void joinCopiesOf(int text, List<Integer> others) {
        for (int other : others) {
            if (lead(text) != lead(other) && texts.get(text).isCopy(texts.get(other))) {
                join(text, other);
            }
        }
    }

    private void join(int one, int other) {
        leader[lead(one)] = lead(other);
    }

    private int lead(int text) {
        int at = text;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
