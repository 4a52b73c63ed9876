package newstracker.api.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.secret.SigningSecret;

/// A subscription as its owner sees it. `secret` is there once, when it is made.
record SubscriptionView(
        String id,
        Map<String, List<String>> query,
        Optional<String> when,
        Map<String, String> channel,
        String locale,
        String tz,
        State state,
        Optional<String> reason,
        Instant since,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> secret) {

    static SubscriptionView of(Subscription subscription, Optional<SigningSecret> secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.wish().query(),
                subscription.wish().when(),
                channel(subscription.channel()),
                subscription.tongue().locale().toLanguageTag(),
                subscription.tongue().zone().getId(),
                subscription.status().state(),
                subscription.status().reason(),
                subscription.status().since(),
                subscription.begin().at(),
                secret.map(SigningSecret::text));
    }

    private static Map<String, String> channel(Channel channel) {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("type", channel.type().word());
        view.put(channel.type() == Channel.Type.EMAIL ? "to" : "url", channel.address());
        channel.digest().ifPresent(rhythm -> view.put("digest", rhythm.word()));
        return view;
    }
}
