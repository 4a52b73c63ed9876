package newstracker.extract.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// The grammar of subscriptions: a service and the name of a tier ("ChatGPT" and "Plus", "Claude" and
/// "Max"), which stand apart in tables and in lists such as "챗GPT 플러스는 월 2만9000원, 프로는 월
/// 29만9000원".
public final class Tier {

    /// The services that come in tiers, and what their tiers are called after.
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "ChatGPT", "ChatGPT",
            "Claude", "Claude",
            "Gemini", "Google AI",
            "Copilot", "Copilot",
            "Le Chat", "Le Chat",
            "Perplexity", "Perplexity",
            "Cursor", "Cursor",
            "Kimi", "Kimi",
            "X", "X",
            "Grok", "Grok"));

    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        for (String word :
                List.of("Plus", "Pro", "Max", "Go", "Team", "Business", "Enterprise", "Ultra", "Edu", "Lite")) {
            WORDS.put(word, word);
        }
        WORDS.putAll(Map.of(
                "プラス", "Plus",
                "プロ", "Pro",
                "マックス", "Max",
                "ビジネス", "Business",
                "チーム", "Team",
                "플러스", "Plus",
                "프로", "Pro",
                "비즈니스", "Business",
                "맥스", "Max"));
    }

    private Tier() {}

    /// The plan that the words beside an amount make of the thing named before; empty when there is no
    /// tier in them.
    public static Optional<String> of(Thing thing, String words) {
        return nameOf(thing).flatMap(name -> word(words).map(tier -> name + " " + tier));
    }

    /// The same for a service that stands in a table and that no catalogue knows as a thing.
    public static Optional<String> ofLabel(String label, String words) {
        return SERVICES.containsKey(label)
                ? word(words).map(tier -> SERVICES.get(label) + " " + tier)
                : Optional.empty();
    }

    /// Whether the thing is a service that comes in tiers.
    public static boolean service(Thing thing) {
        return thing.role() == Token.Role.MODEL && SERVICES.containsKey(thing.name());
    }

    /// What a service's plans are called after: "Kimi" for Kimi K3.1.
    static Optional<String> family(Thing thing) {
        return SERVICES.entrySet().stream()
                .filter(service ->
                        thing.name().equals(service.getKey()) || thing.name().startsWith(service.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> nameOf(Thing thing) {
        String name = thing.name();
        if (thing.role() == Token.Role.MODEL) {
            return Optional.ofNullable(SERVICES.get(name));
        }
        int space = name.lastIndexOf(' ');
        boolean tiered = space > 0 && WORDS.containsKey(name.substring(space + 1));
        return tiered ? Optional.of(name.substring(0, space)) : Optional.empty();
    }

    private static Optional<String> word(String words) {
        for (int i = 0; i < words.length(); i++) {
            char first = words.charAt(i);
            if (first < 0x80 && !Chars.upper(first)) {
                continue;
            }
            for (Map.Entry<String, String> entry : WORDS.entrySet()) {
                String word = entry.getKey();
                if (words.startsWith(word, i) && alone(words, i, i + word.length())) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean alone(String words, int start, int end) {
        return !glued(words, start - 1, words.charAt(start)) && !glued(words, end, words.charAt(end - 1));
    }

    private static boolean glued(String words, int at, char beside) {
        if (at < 0 || at >= words.length()) {
            return false;
        }
        char c = words.charAt(at);
        return Chars.latin(beside) && (Chars.latin(c) || Chars.digit(c)) || Chars.katakana(beside) && Chars.katakana(c);
    }
}
