package newstracker.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Whether a hub that knows the secret sent these bytes (`X-Hub-Signature`). Takes them piece by piece and keeps none.
final class Signature {

    // The specification names all four; sha1 is weak as a hash, not in an HMAC.
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final Optional<Mac> mac;
    private final byte[] claimed;

    /// @param header as it came; without one, or with one that makes no sense, nothing is ever right
    Signature(Optional<String> header, String secret) {
        String[] sides = header.orElse("").strip().split("=", 2);
        this.mac = Optional.ofNullable(METHODS.get(sides[0].toLowerCase(Locale.ROOT)))
                .map(method -> mac(method, secret));
        this.claimed = sides.length == 2 ? bytes(sides[1]) : new byte[0];
    }

    void add(byte[] piece) {
        mac.ifPresent(each -> each.update(piece));
    }

    boolean holds() {
        return mac.filter(each -> MessageDigest.isEqual(each.doFinal(), claimed))
                .isPresent();
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static Mac mac(String method, String secret) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }
}
