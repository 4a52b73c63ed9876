package newstracker.api.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import newstracker.api.hash.Sha256;

/// The key as its owner holds it: 256 random bits behind a prefix by which scanners for leaked secrets
/// know it. Prints as nothing, so that it gets into no log.
public record KeyText(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("ntk_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public KeyText {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("this is no key");
        }
    }

    public static KeyText random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeyText("ntk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<KeyText> read(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new KeyText(given)) : Optional.empty();
    }

    /// What is stored. With 256 random bits behind it, one round of SHA-256 cannot be guessed back.
    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "ntk_...";
    }
}
