package newstracker.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What stands raw in an address, as a terminal sends what somebody types, means itself: letters of any script,
/// quotation marks, a percent sign without digits.
@Singleton
class RawLetters {

    // Before anybody looks at the address.
    private static final int EARLY = 500;

    // Each character is a byte as it came. RFC 3986, section 2.
    private static final Pattern RAW = Pattern.compile("[^!#-;=?-Z_a-z~]|%(?![0-9A-Fa-f]{2})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    void register(@Observes Filters filters) {
        filters.register(this::read, EARLY);
    }

    private void read(RoutingContext context) {
        String raw = context.request().uri();
        String encoded = RAW.matcher(raw).replaceAll(letter -> encoded(letter.group()));
        if (encoded.equals(raw)) {
            context.next();
        } else {
            context.reroute(encoded);
        }
    }

    private static String encoded(String letter) {
        return "%" + HEX.formatHex(letter.getBytes(StandardCharsets.ISO_8859_1));
    }
}
