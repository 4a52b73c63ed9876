package newstracker.extract.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// Versions of a car by names that no list holds: in "新設の「G」は480万円" the G of the car spoken of, in
/// "la version Techno, facturée 31 490 €" its Techno. A name in the subject's place of an amount as large as
/// a car's price is a version of the car named before; a name introduced so may come again for less.
public final class OpenTrims {

    private static final int LONGEST = 16;

    private static final String OPEN = "「『\"“‘";

    private static final String CLOSE = "」』\"”’";

    /// What may stand before a name in quotes that is no other maker's.
    private static final String FREE_BEFORE = "、,・はがもとやでに (（:：";

    private static final List<String> KINDS = List.of(
            "グレード", "仕様", "モデル", "タイプ", "トリム", "版", "型", "新設の", "最上位の", "上位の", "下位の", "標準の", "中間の", "廉価な", "入門の", "装備の",
            "配置", "车型", "트림");

    private static final List<String> VERSIONS = List.of(
            "version",
            "Version",
            "trim",
            "variant",
            "Variante",
            "versión",
            "variante",
            "finition",
            "edition",
            "acabado",
            "Ausstattung",
            "Topversion",
            "Basisversion");

    private static final String PARTICLES = "はがもをでな";

    private final List<Thing> cars = new ArrayList<>();
    private final Set<String> introduced = new TreeSet<>();

    public void turnTo(Frame frame) {
        for (Token token : frame.has(Token.Role.MODEL) ? frame.tokens() : List.<Token>of()) {
            if (token instanceof Thing thing && thing.vehicle()) {
                cars.add(thing);
            }
        }
    }

    /// The version whose price the amount is; empty when its subject is no name of this kind.
    public Optional<String> of(Frame frame, int index) {
        Optional<Thing> car = before(frame.at(index).start());
        if (car.isEmpty()) {
            return Optional.empty();
        }
        Slot slot = Slot.before(frame, index);
        boolean large = CarPrice.fits(slot.amount());
        Optional<String> name = quoted(slot)
                .filter(found -> large)
                .or(() -> again(slot))
                .or(() -> large ? version(slot).or(() -> listed(slot)) : Optional.empty());
        name.ifPresent(introduced::add);
        return name.map(trim -> base(car.get()) + " " + trim);
    }

    private Optional<Thing> before(int offset) {
        for (Thing car : cars.reversed()) {
            if (car.end() <= offset) {
                return Optional.of(car);
            }
        }
        return Optional.empty();
    }

    /// "Model Y RWD" is a Model Y, if the text names that by itself.
    private String base(Thing car) {
        return cars.stream()
                .map(Thing::name)
                .filter(name -> car.name().startsWith(name + " "))
                .reduce((one, other) -> one.length() <= other.length() ? one : other)
                .orElse(car.name());
    }

    /// "「G」は", "「Z FWD」が": in quotes, a particle behind.
    private static Optional<String> quoted(Slot slot) {
        return quote(slot).filter(quote -> own(slot, quote.open())).map(quote -> quote.name());
    }

    /// A name in quotes and where it begins.
    record Quote(String name, int open) {}

    static Optional<Quote> quote(Slot slot) {
        String words = slot.words();
        int close = words.length() - 1;
        while (close >= 0 && CLOSE.indexOf(words.charAt(close)) < 0) {
            close--;
        }
        int open = close - 1;
        while (open >= 0 && OPEN.indexOf(words.charAt(open)) < 0) {
            open--;
        }
        boolean beside = open >= 0 && words.length() - close <= 10 && close - open - 1 <= LONGEST && close > open + 1;
        boolean subject = beside
                && close + 1 < words.length()
                && PARTICLES.indexOf(words.charAt(close + 1)) >= 0
                && words.indexOf('、', close) < 0;
        return subject ? Optional.of(new Quote(words.substring(open + 1, close), open)) : Optional.empty();
    }

    /// Nobody's name stands before it, as in "ホンダの「N-ONE e:」" or "スズキ「eビターラ」".
    static boolean own(Slot slot, int open) {
        String ahead = slot.words().substring(0, open);
        char last = slot.frame().text().at(slot.start() + open - 1);
        return ahead.isBlank()
                || FREE_BEFORE.indexOf(last) >= 0
                || KINDS.stream().anyMatch(ahead::endsWith);
    }

    /// "Gが月額5万9,400円": a name that an amount has introduced before.
    private Optional<String> again(Slot slot) {
        String words = slot.words();
        String longest = "";
        for (String name : introduced) {
            int at = words.lastIndexOf(name);
            boolean alone = at >= 0 && !Chars.latin(at == 0 ? ' ' : words.charAt(at - 1));
            int end = at + name.length();
            boolean subject = alone && end < words.length() && (PARTICLES + ",:」 ").indexOf(words.charAt(end)) >= 0;
            longest = subject && words.length() - end <= LONGEST && name.length() > longest.length() ? name : longest;
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    /// "la version Techno", "the Touring trim": a name with a capital beside a word for versions.
    private static Optional<String> version(Slot slot) {
        if (VERSIONS.stream().noneMatch(slot.words()::contains)) {
            return Optional.empty();
        }
        List<String> words =
                List.of(Slot.SPACES.split(slot.words().replace(",", " ,").strip()));
        for (int i = words.size() - 1; i >= 0 && words.size() - i <= 6; i--) {
            if (VERSIONS.contains(words.get(i))) {
                String behind = i + 1 < words.size() ? words.get(i + 1) : "";
                String before = i > 0 ? words.get(i - 1) : "";
                return Optional.of(capital(behind) ? behind : before).filter(OpenTrims::capital);
            }
        }
        return Optional.empty();
    }

    /// "Active    £18,650": all that stands before the amount in its line.
    private static Optional<String> listed(Slot slot) {
        if (slot.start() > slot.frame().sentence().start()) {
            return Optional.empty();
        }
        String words = slot.words().replace("*", "").replace("|", " ").strip();
        String bare = words.startsWith("- ") || words.startsWith("• ") ? words.substring(2) : words;
        String name = bare.endsWith(":") || bare.endsWith("-")
                ? bare.substring(0, bare.length() - 1).strip()
                : bare;
        boolean apart = slot.words().endsWith("  ") || !name.equals(bare);
        boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '+' || c == '-');
        boolean price = slot.frame().tokens().stream()
                .anyMatch(token ->
                        token instanceof Token.Word && token.start() >= slot.start() && token.end() <= slot.end());
        boolean capitals = List.of(name.split(" ")).stream().allMatch(OpenTrims::capital);
        return apart && plain && capitals && !price && name.length() <= LONGEST ? Optional.of(name) : Optional.empty();
    }

    private static boolean capital(String word) {
        return !word.isEmpty() && (Chars.upper(word.charAt(0)) || Chars.digit(word.charAt(0)));
    }
}
