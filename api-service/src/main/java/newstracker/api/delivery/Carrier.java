package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import newstracker.api.channel.Letters;
import newstracker.api.channel.Outcome;
import newstracker.api.channel.Post;
import newstracker.api.mail.Mailman;
import newstracker.api.subscription.Subscription;

/// Brings a delivery to where it belongs, by whichever channel.
@Singleton
class Carrier {

    private final Letters letters;
    private final Post post;
    private final Mailman mailman;

    Carrier(Letters letters, Post post, Mailman mailman) {
        this.letters = letters;
        this.post = post;
        this.mailman = mailman;
    }

    /// All of `together` are for one subscription; more than one only in a digest.
    Outcome carry(List<Due> together, Instant now) {
        Due first = together.getFirst();
        Subscription subscription = first.subscription();
        return switch (subscription.channel().type()) {
            case EMAIL ->
                mailman.send(subscription, together.stream().map(Due::told).toList());
            case WEBHOOK, SLACK, DISCORD, NTFY ->
                post.send(letters.write(subscription, first.secrets(), first.told(), now));
        };
    }
}
