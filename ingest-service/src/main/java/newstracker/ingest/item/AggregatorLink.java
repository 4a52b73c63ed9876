package newstracker.ingest.item;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The publisher's address inside the link of an aggregator, where it stands there. Nobody is asked: a link that does
/// not tell stays as it is.
public final class AggregatorLink {

    private static final Pattern REDIRECTING = Pattern.compile(
            "https?://(?:(?:www|news)\\.google\\.[a-z.]{2,6}/url|(?:www\\.)?bing\\.com/news/apiclick\\.aspx"
                    + "|l\\.facebook\\.com/l\\.php|(?:www\\.)?reddit\\.com/link|t\\.umblr\\.com/redirect)\\?.*",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> PARAMETERS = List.of("url", "u", "q", "z");

    private static final Pattern GOOGLE_NEWS =
            Pattern.compile("https?://news\\.google\\.com/(?:__i/)?(?:rss/)?articles/(CB[\\w-]{20,2000})(?:[?#].*)?");

    /// A length byte may look like a letter, so the address ends where the bytes stop being those of an address.
    private static final Pattern WEB = Pattern.compile("https?://[!-~]{8,2000}");

    private AggregatorLink() {}

    public static String resolved(String link) {
        Matcher google = GOOGLE_NEWS.matcher(link);
        if (google.matches()) {
            return packed(google.group(1)).orElse(link);
        }
        return REDIRECTING.matcher(link).matches() ? named(link).orElse(link) : link;
    }

    // Until 2024 the name of an article held its address; later ones only Google can read.
    private static Optional<String> packed(String name) {
        try {
            String bytes = new String(Base64.getUrlDecoder().decode(name), StandardCharsets.ISO_8859_1);
            Matcher web = WEB.matcher(bytes);
            return web.find() ? Optional.of(web.group()).filter(AggregatorLink::isAddress) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String link) {
        String query = link.substring(link.indexOf('?') + 1).replaceFirst("#.*", "");
        for (String parameter : PARAMETERS) {
            Optional<String> target = Arrays.stream(query.split("&"))
                    .filter(part -> part.startsWith(parameter + "="))
                    .map(part -> decoded(part.substring(parameter.length() + 1)))
                    .filter(AggregatorLink::isAddress)
                    .findFirst();
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && uri.getScheme().matches("https?");
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
