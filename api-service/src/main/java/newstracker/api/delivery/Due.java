package newstracker.api.delivery;

import java.util.List;
import newstracker.api.channel.Told;
import newstracker.api.secret.SigningSecret;
import newstracker.api.subscription.Subscription;

/// A delivery whose turn it is.
record Due(long id, int attempts, Subscription subscription, List<SigningSecret> secrets, Told told) {

    Due {
        secrets = List.copyOf(secrets);
    }

    boolean inDigest() {
        return subscription.channel().digest().isPresent();
    }

    /// What goes out at once: everything of one digest, all else alone.
    static List<List<Due>> together(List<Due> page) {
        return page.stream().anyMatch(Due::inDigest)
                ? List.of(page)
                : page.stream().map(List::of).toList();
    }
}
