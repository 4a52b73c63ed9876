package newstracker.ingest.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.ingest.fetch.Answer.Document;
import newstracker.ingest.item.Reading.Hub;
import newstracker.outbound.Address;

/// The WebSub hub that the headers of an answer name (`Link: <https://hub.example/>; rel="hub"`).
final class LinkHeader {

    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";,]*)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*");

    private LinkHeader() {}

    static Optional<Hub> hub(Document document) {
        String links = document.headers().value("link").orElse("");
        return target(links, "hub", document)
                .map(hub -> new Hub(
                        hub,
                        target(links, "self", document)
                                .orElse(document.address().toString())));
    }

    private static Optional<String> target(String links, String relation, Document document) {
        return Arrays.stream(links.split("<"))
                .filter(link -> link.indexOf('>') > 0 && hasRelation(link, relation))
                .map(link -> link.substring(0, link.indexOf('>')).strip())
                .flatMap(target -> absolute(target, document).stream())
                .findFirst();
    }

    private static boolean hasRelation(String link, String relation) {
        Matcher stated = RELATION.matcher(link.substring(link.indexOf('>') + 1));
        return stated.find()
                && Arrays.asList(
                                stated.group(1).toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .contains(relation);
    }

    // A topic is known to its hub by exactly these characters.
    private static Optional<String> absolute(String target, Document document) {
        return ABSOLUTE.matcher(target).matches()
                ? Optional.of(target)
                : document.address().resolve(target).map(Address::toString);
    }
}
