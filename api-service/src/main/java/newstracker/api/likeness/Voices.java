package newstracker.api.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Who speaks for themselves: articles of one source, and copies of one text, speak with one voice. Whatever is tied to
/// another by a chain of such ties belongs to it.
public final class Voices {

    // Above this, two texts are one text that was passed on.
    private static final double COPY = 0.8;

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

    // Only across voices that are still apart: an article that thousands repeat is compared with few.
    private void joinCopies() {
        for (int one = 0; one < texts.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (lead(one) != lead(other) && texts.get(one).isCopy(texts.get(other))) {
                    join(one, other);
                }
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
