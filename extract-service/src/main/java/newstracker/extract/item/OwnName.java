package newstracker.extract.item;

import java.util.List;
import java.util.Optional;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token.Thing;

/// Names of what is sold that only the sentence gives: "Rivian's Autonomy+ is $2,500", "the GLM coding plan
/// is $3 a month", "会员“Allegretto”连续包月 199 元".
public final class OwnName {

    private static final List<String> ARTICLES = List.of("the", "The", "a", "A", "its", "our", "new", "their", "this");

    private static final List<String> PLANS = List.of("plan", "Plan", "tier", "subscription", "membership");

    private static final List<String> MEMBERSHIPS = List.of("会员", "會員", "套餐", "プラン", "플랜", "요금제", "订阅", "方案");

    private static final List<String> SERVICES = List.of("API", "プラン", "オプション", "パック", "サービス");

    private static final List<String> VERBS =
            List.of(" is ", " costs ", " at ", " starts ", ", ", " runs ", " goes ", ": ", " for ", " remains ");

    private static final int MOST_WORDS = 3;

    private static final int NEAR = 24;

    private OwnName() {}

    public static Optional<String> of(Frame frame, int index, Optional<Thing> service) {
        Slot slot = Slot.before(frame, index);
        return owned(slot)
                .or(() -> plan(slot))
                .or(() -> another(slot))
                .or(() -> subject(slot))
                .or(() -> membership(slot, service));
    }

    /// "Kimi's Allegretto is", "Rivian's Autonomy+ is": what belongs to a maker or a product, in capitals.
    private static Optional<String> owned(Slot slot) {
        String words = slot.words().replace('’', '\'');
        int at = words.lastIndexOf("'s ");
        if (at < 0 || words.length() - at > 3 + 2 * NEAR) {
            return Optional.empty();
        }
        String name = capitals(words.substring(at + 3));
        boolean verb = verb(words.substring(at + 3 + name.length()));
        Optional<String> owner = at == 0 && slot.behindThing()
                ? Optional.of(slot.thing().name())
                : Optional.of(lastWord(words.substring(0, at))).filter(OwnName::capital);
        return name.isEmpty() || !verb ? Optional.empty() : owner.map(who -> who + " " + name);
    }

    /// The subject's verb or a comma: what follows is said of the name.
    private static boolean verb(String rest) {
        return VERBS.stream().anyMatch(rest::startsWith);
    }

    private static String capitals(String words) {
        int end = 0;
        int from = 0;
        while (from < words.length() && Chars.upper(words.charAt(from))) {
            end = from;
            while (end < words.length() && " ,:;(".indexOf(words.charAt(end)) < 0) {
                end++;
            }
            from = end + 1;
        }
        return words.substring(0, end);
    }

    /// "the GLM coding plan": the words before "plan", the first with a capital.
    private static Optional<String> plan(Slot slot) {
        if (PLANS.stream().noneMatch(slot.words()::contains)) {
            return Optional.empty();
        }
        String[] words = Slot.SPACES.split(slot.words().strip());
        for (int i = words.length - 1; i > 0 && words.length - i <= MOST_WORDS; i--) {
            if (!PLANS.contains(words[i])) {
                continue;
            }
            int from = i;
            while (from > 0 && i - from < MOST_WORDS && !ARTICLES.contains(words[from - 1]) && plain(words[from - 1])) {
                from--;
            }
            boolean named = from < i && capital(words[from]) && (from > 0 || !slot.behindThing());
            return named ? Optional.of(title(words, from, i) + " Plan") : Optional.empty();
        }
        return Optional.empty();
    }

    /// "ファーウェイ「乾崑ADS 4」が月720元": another maker's, by its name in quotes.
    private static Optional<String> another(Slot slot) {
        return OpenTrims.quote(slot)
                .filter(quote -> !OpenTrims.own(slot, quote.open()))
                .map(OpenTrims.Quote::name);
    }

    /// "Voice Agent API は1分あたり0.05ドル": a subject that says what kind of thing it is.
    private static Optional<String> subject(Slot slot) {
        String words = slot.words();
        int topic = Math.max(words.indexOf('は'), words.indexOf('が'));
        String name = topic < 0 ? "" : words.substring(0, topic).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean kind = SERVICES.stream().anyMatch(end -> name.endsWith(end) && name.length() > end.length() + 1);
        boolean brief = name.length() <= NEAR && name.indexOf('、') < 0 && name.indexOf('の') < 0;
        return kind && brief && !slot.behindThing() ? Optional.of(name) : Optional.empty();
    }

    private static String title(String[] words, int from, int to) {
        StringBuilder title = new StringBuilder(words[from]);
        for (int i = from + 1; i < to; i++) {
            title.append(' ').append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return title.toString();
    }

    /// "会员“Allegretto”连续包月 199 元，“Andante”49 元": a service's plans in quotes.
    private static Optional<String> membership(Slot slot, Optional<Thing> service) {
        String words = slot.words();
        int close = Math.max(Math.max(words.lastIndexOf('”'), words.lastIndexOf('」')), words.lastIndexOf('"'));
        int open = Math.max(
                Math.max(words.lastIndexOf('“'), words.lastIndexOf('「')),
                words.lastIndexOf('"', Math.max(0, close - 1)));
        boolean quoted = open >= 0 && close > open + 1 && close - open <= NEAR && words.length() - close <= NEAR / 2;
        boolean said = quoted && MEMBERSHIPS.stream().anyMatch(sentence(slot)::contains);
        Optional<String> family = said ? service.filter(Thing::software).flatMap(Tier::family) : Optional.empty();
        return family.map(name -> name + " " + words.substring(open + 1, close));
    }

    private static String sentence(Slot slot) {
        return slot.frame().text().flat(slot.frame().sentence().start(), slot.end());
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static boolean plain(String word) {
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.');
    }

    private static boolean capital(String word) {
        return word.length() > 1 && Chars.upper(word.charAt(0));
    }
}
