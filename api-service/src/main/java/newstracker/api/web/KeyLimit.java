package newstracker.api.web;

import jakarta.inject.Singleton;
import newstracker.api.web.Share.Left;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What each key may ask in a minute, from however many addresses: a key that got around costs others little.
@Singleton
public class KeyLimit {

    private final Share share;

    KeyLimit(@ConfigProperty(name = "news.rate.key", defaultValue = "6000") int most) {
        this.share = new Share("key", most);
    }

    /// Counts one; refuses with 429 when nothing is left in this minute.
    public void take(String key) {
        if (share.limited()) {
            Left left = share.take(key);
            if (left.exceeded()) {
                throw Problem.tooMany(
                        "Too many requests with this key; go on in %d seconds.".formatted(left.reset()), left.reset());
            }
        }
    }
}
