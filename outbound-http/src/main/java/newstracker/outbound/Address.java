package newstracker.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that may be asked for: http or https, a host, nothing hidden in it.
public record Address(URI uri, String host) {

    private static final int LONGEST = 2048;
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern USUAL_FORM = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-][a-z0-9._-]{0,252}");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /// Why a text is no such address; the message is a sentence for people.
    public static final class MalformedAddressException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedAddressException(String message) {
            super(message);
        }
    }

    public static Address of(String text) throws MalformedAddressException {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            throw new MalformedAddressException("the address is longer than " + LONGEST + " characters");
        }
        refuseTricks(bare);
        URI parsed = parsed(bare);
        String scheme = scheme(parsed, bare);
        String host = host(parsed, bare);
        return new Address(rebuilt(parsed, scheme, host), host);
    }

    /// The address that a link on this page leads to, if it is one that may be asked for.
    public Optional<Address> resolve(String link) {
        try {
            refuseTricks(link.strip());
            return Optional.of(of(uri.resolve(escaped(link.strip())).toString()));
        } catch (MalformedAddressException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static void refuseTricks(String text) throws MalformedAddressException {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter <= ' ' || letter == '\\' || letter == 0x7F) {
                throw new MalformedAddressException("\"" + shown(text)
                        + "\" is no address: it contains a blank, a backslash or a control character");
            }
        }
    }

    private static URI parsed(String text) throws MalformedAddressException {
        try {
            return new URI(escaped(text));
        } catch (URISyntaxException broken) {
            throw new MalformedAddressException("\"" + shown(text) + "\" is no address: " + broken.getReason());
        }
    }

    private static String scheme(URI uri, String text) throws MalformedAddressException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new MalformedAddressException(
                    "\"" + shown(text) + "\" begins with neither http:// nor https://: write the full address");
        }
        return scheme;
    }

    private static URI rebuilt(URI uri, String scheme, String host) throws MalformedAddressException {
        if (uri.getRawUserInfo() != null
                || uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            throw new MalformedAddressException("an address with a user name in it is not asked for");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(scheme + "://" + host + port + path + query);
    }

    // Full-width digits and other look-alikes become what a resolver would make of them, and are judged as that.
    private static String host(URI uri, String text) throws MalformedAddressException {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (uri.getHost() != null && uri.getHost().startsWith("[")) {
            return uri.getHost();
        }
        String named = PORT.matcher(authority).replaceFirst("");
        try {
            String host = IDN.toASCII(Normalizer.normalize(decoded(named), Normalizer.Form.NFKC)
                            .replace('。', '.'))
                    .toLowerCase(Locale.ROOT);
            String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            if (isNumberButNoAddress(bare) || !NAME.matcher(bare).matches() || bare.contains("..")) {
                throw new MalformedAddressException("\"" + shown(text) + "\" names no host that can be asked");
            }
            return bare;
        } catch (IllegalArgumentException broken) {
            throw new MalformedAddressException("\"" + shown(text) + "\" names no host that can be asked");
        }
    }

    // 127.1, 0x7f.1 and 2130706433 are addresses to some resolvers: only the usual form is read as one.
    private static boolean isNumberButNoAddress(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !USUAL_FORM.matcher(host).matches();
    }

    private static String decoded(String host) {
        return java.net.URLDecoder.decode(host.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    // Publishers write addresses with characters that a URI must escape.
    private static String escaped(String text) {
        String quoted = text.replace("|", "%7C")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("^", "%5E")
                .replace("`", "%60")
                .replace("{", "%7B")
                .replace("}", "%7D");
        return LONE_PERCENT.matcher(quoted).replaceAll("%25");
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
