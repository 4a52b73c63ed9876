package newstracker.ingest.read.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who wrote something: Atom has a group of fields, RSS writes `mail (name)` or `name <mail>`.
final class FeedAuthor {

    private static final Pattern MAIL_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
    private static final Pattern NAME_THEN_MAIL = Pattern.compile("([^<>(]+?)\\s*[<(]\\S+@[^<>()]+[>)]");

    private FeedAuthor() {}

    static String name(FeedNode author) {
        return author.text("name")
                .or(() -> author.text("email"))
                .orElseGet(() -> plain(FeedWords.of(author).line()));
    }

    private static String plain(String text) {
        Matcher mailFirst = MAIL_THEN_NAME.matcher(text);
        Matcher nameFirst = NAME_THEN_MAIL.matcher(text);
        if (mailFirst.matches()) {
            return mailFirst.group(1).strip();
        }
        return nameFirst.matches() ? nameFirst.group(1).strip() : text;
    }
}
