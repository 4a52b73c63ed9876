package newstracker.ingest.article;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One spelling for all addresses of a page: no fragment, no tracking, no default port, host in lower case.
record CanonicalLink(String value) {

    private static final Pattern TRACKING = Pattern.compile(
            "utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi"
                    + "|oly_anon_id|oly_enc_id|vero_id|wickedid|__s|ref_src|ref_url|rss_id|ncid|cmpid|cmp|ito|wt_mc|at_medium"
                    + "|at_campaign|guccounter|guce_referrer\\w*|spm|_ga|_gl|srsltid|from_rss|partner|feature=share",
            Pattern.CASE_INSENSITIVE);

    /// Empty when the link is no web address.
    static Optional<CanonicalLink> of(String link) {
        try {
            URI uri = URI.create(link.strip().replace(" ", "%20").replace("|", "%7C"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.startsWith("http") || uri.getHost() == null) {
                return Optional.empty();
            }
            return Optional.of(new CanonicalLink(scheme + "://" + authority(uri, scheme) + path(uri) + query(uri)));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /// The same for http and https: sites move from one to the other.
    String withoutScheme() {
        return value.substring(value.indexOf("://"));
    }

    private static String authority(URI uri, String scheme) {
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private static String path(URI uri) {
        return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(part -> !part.isEmpty()
                        && !TRACKING.matcher(part.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
