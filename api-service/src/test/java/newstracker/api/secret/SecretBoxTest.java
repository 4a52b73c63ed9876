package newstracker.api.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final SecretBox box = new SecretBox(Optional.of(KEY));

    @Test
    void opensWhatItSealedAndNothingElse() {
        byte[] kept = box.seal("sub_1", "whsec_secret");

        assertThat(box.open("sub_1", kept)).isEqualTo("whsec_secret");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(box.seal("sub_1", "whsec_secret")).isNotEqualTo(kept);
        assertThatThrownBy(() -> box.open("sub_2", kept)).hasMessageContaining("NEWS_SECRET_KEY");
        SecretBox other = new SecretBox(Optional.of(KEY + "x"));
        assertThatThrownBy(() -> other.open("sub_1", kept)).hasMessageContaining("sub_1");
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> new SecretBox(Optional.of("short"))).hasMessageContaining("openssl rand -hex 32");
    }

    @Test
    void makesTokensThatDependOnPurposeAndKey() {
        SecretBox other = new SecretBox(Optional.of(KEY + "x"));

        assertThat(box.token("confirm a")).isEqualTo(box.token("confirm a"));
        assertThat(box.token("confirm a")).isNotEqualTo(box.token("confirm b")).isNotEqualTo(other.token("confirm a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_MTIz", "abc", "whsec_!!!", "whsec_\u0000"})
    void refusesSigningSecretsOfAnotherForm(String text) {
        assertThatThrownBy(() -> new SigningSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNoSecret() {
        SigningSecret secret = SigningSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }
}
