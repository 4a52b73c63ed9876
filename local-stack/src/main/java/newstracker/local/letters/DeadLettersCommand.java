package newstracker.local.letters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.RunningAddresses;

/// `tracker dead-letters`: what the services could not read, and a second try when the cause is mended.
final class DeadLettersCommand {

    private static final String USAGE = """
            usage: tracker dead-letters list | show ID... | replay ID... | replay --all   [--data DIR]

            list     what the services put aside on the running stack, with the reason; kept for 14 days
            show     one of them whole
            replay   sends it again to where it was meant for; what is known already changes nothing""";

    private DeadLettersCommand() {}

    public static void main(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            System.out.println(USAGE);
            return;
        }
        try {
            Path data = data(words);
            run(words, new Letters(RunningAddresses.of(data).broker()));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static Path data(List<String> words) {
        int at = words.indexOf("--data");
        if (at < 0) {
            return Path.of(System.getenv().getOrDefault("NEWS_DATA", ".tracker"));
        }
        if (at + 1 == words.size()) {
            throw new Refusal("--data needs a value.\n" + USAGE);
        }
        words.remove(at);
        return Path.of(words.remove(at));
    }

    private static void run(List<String> words, Letters letters) {
        List<String> ids = words.isEmpty() ? List.of() : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "list" -> list(letters.all());
            case "show" -> chosen(letters.all(), ids).forEach(letter -> System.out.println(letter.whole()));
            case "replay" -> replay(letters, ids);
            default ->
                throw new Refusal("tracker dead-letters does not know '" + String.join(" ", words) + "'.\n" + USAGE);
        }
    }

    private static void list(List<Letter> letters) {
        letters.forEach(letter -> System.out.println(letter.line()));
        System.err.println(letters.size() + " dead letters");
    }

    private static void replay(Letters letters, List<String> ids) {
        List<Letter> again = ids.equals(List.of("--all")) ? letters.all() : chosen(letters.all(), ids);
        letters.replay(again);
        again.forEach(letter -> System.out.println(letter.id() + " sent to " + letter.origin()));
    }

    private static List<Letter> chosen(List<Letter> letters, List<String> ids) {
        if (ids.isEmpty()) {
            throw new Refusal("Which? Name one or more, as `tracker dead-letters list` shows them.\n" + USAGE);
        }
        return ids.stream().map(id -> one(letters, id)).toList();
    }

    private static Letter one(List<Letter> letters, String id) {
        Letter.Place place = Letter.Place.read(id);
        return letters.stream()
                .filter(letter -> letter.liesAt(place))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no dead letter " + id + "; they are kept for 14 days."));
    }
}
