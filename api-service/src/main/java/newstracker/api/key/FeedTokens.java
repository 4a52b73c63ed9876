package newstracker.api.key;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.secret.SecretBox;

/// Feed readers send no key: where reading is closed, the address of a feed carries a word that opens feeds
/// and nothing else. It is made of the key, written down nowhere, and ends with the key.
@Singleton
class FeedTokens {

    private static final Pattern FORM = Pattern.compile("(key_[0-9a-f]{12}|" + Person.ID + ")\\.([A-Za-z0-9_-]{43})");

    private final SecretBox box;
    private final KeyStore keys;

    FeedTokens(SecretBox box, KeyStore keys) {
        this.box = box;
        this.keys = keys;
    }

    /// Empty where no secrets can be kept.
    Optional<String> of(ApiKey key) {
        return box.ready() ? Optional.of(key.id() + "." + proof(key.id())) : Optional.empty();
    }

    /// The key that a word stands for, if it can be used now.
    Optional<ApiKey> key(String token) throws SQLException {
        Matcher parts = FORM.matcher(token);
        boolean genuine = box.ready() && parts.matches() && box.same(proof(parts.group(1)), parts.group(2));
        return genuine ? keys.use(parts.group(1)) : Optional.empty();
    }

    private String proof(String id) {
        return box.token("feed " + id);
    }
}
